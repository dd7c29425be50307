import { resolve } from 'node:path';
import { readConfig } from '../../src/config/config';
import { SETTINGS } from '../../src/config/settings';
import { faultOf } from './fault';

const NEO4J = { NEO4J_URI: 'neo4j://db.example:7687', NEO4J_PASSWORD: 'secret' };

describe('the settings', () => {
  it('have a value each when none is set', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      seeds: resolve('seeds'),
      logLevel: 'audit',
      maxAge: 0,
      answerBytes: 64 * 2 ** 20,
      corsOrigins: ['*'],
      operations: 'open',
      rateLimit: null,
      trustProxy: [],
      clientHeader: null,
      metrics: null,
      traces: null,
      neo4j: null,
    });
  });

  it('are all read', () => {
    const config = readConfig({
      PORT: '0',
      CCNSO_HOST: '0.0.0.0',
      CCNSO_PUBLIC_URL: 'https://example.org/graph/',
      CCNSO_SEEDS: '/data/seeds',
      CCNSO_CORS_ORIGINS: 'https://example.org, http://localhost:3000',
      CCNSO_LOG_LEVEL: 'silent',
      CCNSO_MAX_AGE: '60',
      CCNSO_ANSWERS_MB: '2',
      CCNSO_OPERATIONS: 'published',
      CCNSO_RATE_LIMIT: '600',
      CCNSO_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
      CCNSO_CLIENT_HEADER: 'X-Client-Id',
      NEO4J_URI: 'bolt+s://db.example',
      NEO4J_USER: 'reader',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'ccnso',
    });
    expect(config).toEqual({
      port: 0,
      host: '0.0.0.0',
      publicUrl: 'https://example.org/graph',
      seeds: '/data/seeds',
      logLevel: 'silent',
      maxAge: 60,
      answerBytes: 2 * 2 ** 20,
      corsOrigins: ['https://example.org', 'http://localhost:3000'],
      operations: 'published',
      rateLimit: 600,
      trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'],
      clientHeader: 'x-client-id',
      metrics: null,
      traces: null,
      neo4j: { uri: 'bolt+s://db.example', user: 'reader', password: 'secret', database: 'ccnso' },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    ['none', []],
    ['*', ['*']],
  ])('let in the origins %s', (text, origins) => {
    expect(readConfig({ CCNSO_CORS_ORIGINS: text }).corsOrigins).toEqual(origins);
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org//', 'https://example.org'],
    ['HTTP://Example.org:80/a/', 'http://example.org/a'],
    ['https://münchen.example/é', 'https://xn--mnchen-3ya.example/%C3%A9'],
  ])('let the address of the server be %s', (text, address) => {
    expect(readConfig({ CCNSO_PUBLIC_URL: text }).publicUrl).toBe(address);
  });

  it('make an address of the server from the port when none is set', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  it('count as not set when they are empty or spaces', () => {
    const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('have a user and a database at Neo4j when none is set', () => {
    expect(readConfig(NEO4J).neo4j).toMatchObject({ user: 'neo4j', database: 'neo4j' });
  });

  it('are each described by a sentence', () => {
    for (const about of Object.values(SETTINGS)) expect(about).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a setting that cannot be used', () => {
  it.each(['abc', '-1', '65536', '40.5', '4e3', '0x10', '4000/tcp'])(
    'refuses the port %s',
    (text) => {
      expect(faultOf({ PORT: text })).toBe(
        `PORT is "${text}"; it must be a whole number from 0 to 65535.`,
      );
    },
  );

  it.each(['Warn', 'verbose', 'true', 'trace'])('refuses the log level %s', (text) => {
    expect(faultOf({ CCNSO_LOG_LEVEL: text })).toBe(
      `CCNSO_LOG_LEVEL is "${text}"; it must be debug, info, audit, warn, error or silent.`,
    );
  });

  it.each([
    ['example.org', 'example.org'],
    ['null', 'null'],
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org/page', 'https://example.org/page'],
    ['https://EXAMPLE.org', 'https://EXAMPLE.org'],
    ['https://example.org:443', 'https://example.org:443'],
    ['https://a.example https://b.example', 'https://a.example https://b.example'],
    ['https://a.example,,  ,https://b.example', ''],
  ])('refuses the origins %j', (text, named) => {
    expect(faultOf({ CCNSO_CORS_ORIGINS: text })).toBe(
      `CCNSO_CORS_ORIGINS contains "${named}"; each origin must look like https://example.org, or be * for all.`,
    );
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://',
    'https://example.org/?a=1',
    'https://example.org/#a',
    'https://user@example.org',
    'https://a b',
    'https://example.org/a b',
    'https:\\\\example.org',
    'https://example.org/a|b',
    'https://example.org/%zz',
    'https://example.org/100%',
    'https://example.org/{a}',
  ])('refuses the address of the server %s', (text) => {
    expect(faultOf({ CCNSO_PUBLIC_URL: text })).toBe(
      `CCNSO_PUBLIC_URL is "${text}"; it must look like https://example.org or https://example.org/graph, without a query, a fragment or a password.`,
    );
  });

  it.each([
    'db.example:7687',
    'http://db.example:7687',
    'NEO4J://db.example',
    'neo4j://',
    'neo4j://user:secret@db.example',
    'neo4j://db.example/neo4j',
    'neo4j:// db.example',
    'bolt://db.example:notaport',
    'bolt://db.example:99999',
  ])('refuses the address %s, and does not repeat it, as it can hold a password', (uri) => {
    expect(faultOf({ ...NEO4J, NEO4J_URI: uri })).toBe(
      'NEO4J_URI must look like neo4j://localhost:7687, with the scheme neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc.',
    );
  });

  it.each([
    ['CCNSO_MAX_AGE', '-1', 31_536_000],
    ['CCNSO_MAX_AGE', '1h', 31_536_000],
    ['CCNSO_MAX_AGE', '31536001', 31_536_000],
    ['CCNSO_ANSWERS_MB', '0.5', 4_096],
    ['CCNSO_ANSWERS_MB', '4097', 4_096],
    ['CCNSO_RATE_LIMIT', '10/s', 1_000_000],
  ])('refuses %s=%s', (name, text, most) => {
    expect(faultOf({ [name]: text })).toBe(
      `${name} is "${text}"; it must be a whole number from 0 to ${most}.`,
    );
  });

  it.each(['Published', 'trusted', 'true'])('refuses the operations %s', (text) => {
    expect(faultOf({ CCNSO_OPERATIONS: text })).toBe(
      `CCNSO_OPERATIONS is "${text}"; it must be open or published.`,
    );
  });

  it.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', 'true', '*', '1'])(
    'refuses the proxy %s',
    (text) => {
      expect(faultOf({ CCNSO_TRUST_PROXY: `127.0.0.1, ${text}` })).toBe(
        `CCNSO_TRUST_PROXY contains "${text}"; expected addresses and networks, such as 127.0.0.1 and 10.0.0.0/8.`,
      );
    },
  );

  it('refuses a header that names clients, unless it comes from a proxy that is trusted', () => {
    expect(faultOf({ CCNSO_CLIENT_HEADER: 'X-Client-Id' })).toBe(
      'CCNSO_CLIENT_HEADER is set but CCNSO_TRUST_PROXY is not; a header counts only from a proxy that is trusted.',
    );
    expect(faultOf({ CCNSO_CLIENT_HEADER: 'a b', CCNSO_TRUST_PROXY: '::1' })).toMatch(
      /^CCNSO_CLIENT_HEADER is "a b"; it must be the name of a header/,
    );
  });

  it('is told together with all others', () => {
    expect(faultOf({ PORT: 'x', CCNSO_LOG_LEVEL: 'loud' }).split('\n')).toEqual([
      expect.stringMatching(/^PORT is "x"/),
      expect.stringMatching(/^CCNSO_LOG_LEVEL is "loud"/),
    ]);
  });

  it('refuses an address without a password', () => {
    expect(faultOf({ NEO4J_URI: NEO4J.NEO4J_URI })).toBe(
      'NEO4J_PASSWORD is missing; it is required with NEO4J_URI.',
    );
  });

  it('refuses what belongs to an address without the address', () => {
    const rest =
      'set but NEO4J_URI is not; set NEO4J_URI to serve from Neo4j, or set none of them.';
    expect(faultOf({ NEO4J_DATABASE: 'x' })).toBe(`NEO4J_DATABASE is ${rest}`);
    expect(faultOf({ NEO4J_USER: 'x', NEO4J_PASSWORD: 'x' })).toBe(
      `NEO4J_USER and NEO4J_PASSWORD are ${rest}`,
    );
  });
});

test('kept answers take less of the memory where there is little', () => {
  jest.isolateModules(() => {
    jest.doMock('node:v8', () => ({
      getHeapStatistics: () => ({ heap_size_limit: 260 * 2 ** 20 }),
    }));
    const { readConfig: read } =
      jest.requireActual<typeof import('../../src/config/config')>('../../src/config/config');
    expect(read({}).answerBytes).toBe(32 * 2 ** 20);
  });
  jest.dontMock('node:v8');
});
