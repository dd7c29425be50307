import { SETTINGS } from '../../src/config/config';
import { faultOf } from './fault';

const ALL =
  'settings are PORT, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, CCNSO_HOST, CCNSO_SEEDS, CCNSO_CORS_ORIGINS and CCNSO_LOG_LEVEL.';

/** Every way to miss one letter of a name, to swap two, to double one, or to put another. */
function slips(name: string): string[] {
  return [...name].flatMap((letter, index) => {
    const [before, after] = [name.slice(0, index), name.slice(index + 1)];
    return [
      before + after,
      before + letter + letter + after,
      `${before}X${after}`,
      before + after.slice(0, 1) + letter + after.slice(1),
    ].filter((slip) => slip !== name);
  });
}

describe('a name that is misspelt', () => {
  const prefixed = Object.keys(SETTINGS).filter((name) => name !== 'PORT');

  it.each(prefixed)('stops the start: every slip in %s', (name) => {
    const prefix = name.indexOf('_') + 1;
    for (const slip of slips(name.slice(prefix)).map((rest) => name.slice(0, prefix) + rest))
      expect(faultOf({ [slip]: 'x' })).toBe(`${slip} is no setting of this program; ${ALL}`);
  });

  it.each([
    'CCNSO_',
    'CCNSO_PORT',
    'CCNSO_LOGLEVEL',
    'ccnso_seeds',
    'NEO4J_URL',
    'NEO4J_USERNAME',
    'NEO4J_PWD',
    'NEO4J_DB',
    'neo4j_uri',
    'NEO4JURI',
  ])('stops the start: %s', (name) => {
    expect(faultOf({ [name]: 'x' })).toBe(`${name} is no setting of this program; ${ALL}`);
  });

  it('stops the start with all names that are wrong', () => {
    expect(faultOf({ CCNSO_SEED: 'x', PORT: '1', NEO4J_URL: 'x' })).toBe(
      `CCNSO_SEED and NEO4J_URL are no settings of this program; ${ALL}`,
    );
  });

  it.each([
    'PATH',
    'NEO4J_HOME',
    'NEO4J_CONF',
    'NEO4J_AUTH',
    'NEO4J_PLUGINS',
    'NEO4J_ACCEPT_LICENSE_AGREEMENT',
    'NEO4J_server_memory_heap_max__size',
    'NODE_ENV',
    'REPORT',
  ])('is not %s, which belongs to somebody else', (name) => {
    expect(faultOf({ [name]: 'x' })).toBe('accepted');
  });
});
