import { SETTINGS } from '../../src/config/settings';
import { faultOf } from './fault';

const ALL =
  'the settings are PORT, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, CCNSO_HOST, CCNSO_PUBLIC_URL, CCNSO_SEEDS, CCNSO_CORS_ORIGINS, CCNSO_MAX_AGE, CCNSO_ANSWERS_MB, CCNSO_OPERATIONS, CCNSO_RATE_LIMIT, CCNSO_TRUST_PROXY, CCNSO_CLIENT_HEADER, CCNSO_LOG_LEVEL, CCNSO_METRICS_PORT, CCNSO_METRICS_HOST and OTEL_EXPORTER_OTLP_ENDPOINT.';

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
      expect(faultOf({ [slip]: 'x' })).toBe(`${slip} is not a setting of this program; ${ALL}`);
  });

  it.each([
    'CCNSO_',
    'CCNSO_PORT',
    'CCNSO_SERVICE',
    'CNSO_HOST',
    'NEOJ4_URI',
    'NEO4J_PASS',
    'CCNSO_LOGLEVEL',
    'ccnso_seeds',
    'NEO4J_URL',
    'NEO4J_USERNAME',
    'NEO4J_PWD',
    'NEO4J_DB',
    'neo4j_uri',
    'NEO4JURI',
    'NE04J_URI',
    'NEO_4J_URI',
    'PROT',
    'port',
  ])('stops the start: %s', (name) => {
    expect(faultOf({ [name]: 'x' })).toBe(`${name} is not a setting of this program; ${ALL}`);
  });

  it('stops the start with all names that are wrong', () => {
    expect(faultOf({ CCNSO_SEED: 'x', PORT: '1', NEO4J_URL: 'x' })).toBe(
      `CCNSO_SEED and NEO4J_URL are not settings of this program; ${ALL}`,
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
    'NEO4J_dbms_usage__report_enabled',
    'NEO4J_db_tx__log_rotation_retention__policy',
    'NEO4J_initial_dbms_default__database',
    'NEO4J_AUTH_PATH',
    'NEO4J_EDITION',
  ])('is not %s, which belongs to somebody else', (name) => {
    expect(faultOf({ [name]: 'x' })).toBe('accepted');
  });

  // What Kubernetes sets in each container for a service with this name and a port called http.
  it.each(['CCNSO_GRAPH', 'CCNSO', 'NEO4J'])(
    'is not what Kubernetes tells of a service %s',
    (service) => {
      expect(
        faultOf({
          [`${service}_SERVICE_HOST`]: '10.0.0.1',
          [`${service}_SERVICE_PORT`]: '4000',
          [`${service}_SERVICE_PORT_HTTP`]: '4000',
          [`${service}_PORT`]: 'tcp://10.0.0.1:4000',
          [`${service}_PORT_4000_TCP`]: 'tcp://10.0.0.1:4000',
          [`${service}_PORT_4000_TCP_PROTO`]: 'tcp',
          [`${service}_PORT_4000_TCP_PORT`]: '4000',
          [`${service}_PORT_4000_TCP_ADDR`]: '10.0.0.1',
        }),
      ).toBe('accepted');
    },
  );
});
