import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { enumerate } from '../kernel/text';
import { isMisspelt } from './misspelt';

export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** All settings, read once. This folder alone reads the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Under which address others reach the server, without a slash at its end. */
  readonly publicUrl: string;
  readonly seeds: string;
  readonly logLevel: string;
  /** So many seconds others may keep an answer without asking whether it is still the same. */
  readonly maxAge: number;
  /** So many bytes of answers are kept; 0 keeps none. */
  readonly answerBytes: number;
  /** Origins of pages elsewhere that may read the API in a browser; `*` stands for all. */
  readonly corsOrigins: readonly string[];
  /** Which operations are answered: any, or only those that we publish. */
  readonly operations: 'open' | 'published';
  /** So many requests a minute one client may send; null for any number. */
  readonly rateLimit: number | null;
  /** Addresses and networks of proxies that are believed when they say who the client is. */
  readonly trustProxy: readonly string[];
  /** The header in which such a proxy names the client; null for its address. */
  readonly clientHeader: string | null;
  /** Where metrics are read; null for none. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** Where traces are sent; null for none. */
  readonly traces: string | null;
  /** Null for the embedded engine. */
  readonly neo4j: Neo4jConfig | null;
}

/** A setting that cannot be used; the message names it and says what is expected. */
export class SettingFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['debug', 'info', 'audit', 'warn', 'error', 'silent'];
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const DEFAULT_PORT = 4000;
const OPERATIONS = ['open', 'published'] as const;
const MOST_REQUESTS = 1_000_000;
/** A year, in seconds: longer ones HTTP caches take for it. */
const LONGEST_AGE = 31_536_000;
const MOST_MEGABYTES = 4_096;
const DEFAULT_MEGABYTES = '64';
const localUrl = (port: number): string => `http://localhost:${port}`;

/** Where a server is reached of which nothing else is set. */
export const DEFAULT_PUBLIC_URL = localUrl(DEFAULT_PORT);

/** A setting as the README shows it, and what is wrong with a text for it, if anything is. */
interface Setting {
  readonly about: string;
  readonly faults?: (text: string) => readonly string[];
}

/** The library that checks seed files takes 0.1 s to load, which is all the room that a start of 1.5 s has. */
const KNOWN = {
  PORT: {
    about: 'The port to listen on. The default is 4000.',
    faults: unless(
      (text) => isNumberUpTo(text, 65_535),
      (text) => `PORT is "${text}"; it must be a number from 0 to 65535.`,
    ),
  },
  NEO4J_URI: {
    about:
      'The address of a Neo4j server, such as `neo4j://localhost:7687`. If it is not set, the embedded engine is used.',
    faults: unless(
      (text) => NEO4J_SCHEMES.some((scheme) => isAddress(text, scheme)),
      // It may hold a password, so it is not repeated.
      () =>
        `NEO4J_URI must look like neo4j://localhost:7687, with the scheme ${enumerate(NEO4J_SCHEMES, 'or')}.`,
    ),
  },
  NEO4J_USER: { about: 'The Neo4j user. The default is `neo4j`.' },
  NEO4J_PASSWORD: { about: 'The password of the Neo4j user. It is required with `NEO4J_URI`.' },
  NEO4J_DATABASE: { about: 'The Neo4j database. The default is `neo4j`.' },
  CCNSO_HOST: {
    about:
      'The address to listen on. The default is `127.0.0.1`; `0.0.0.0` listens on all addresses.',
  },
  CCNSO_PUBLIC_URL: {
    about:
      'The address under which others reach the server; the addresses of records begin with it. The default is `http://localhost:` and the port.',
    faults: unless(
      isPublicUrl,
      (text) =>
        `CCNSO_PUBLIC_URL is "${text}"; it must look like https://example.org or https://example.org/graph, without a query, a fragment or a password.`,
    ),
  },
  CCNSO_SEEDS: { about: 'The folder with the seed files. The default is `seeds`.' },
  CCNSO_CORS_ORIGINS: {
    about:
      'The origins whose pages may read the API in a browser, separated by commas; `*` is all of them, and `none` is no origin. The default is `*`.',
    faults: (text) => originsOf(text).flatMap(unless(isOrigin, originFault)),
  },
  CCNSO_MAX_AGE: {
    about:
      'How many seconds browsers and caches keep an answer that was read by GET before they ask whether it is still the same. The default is 0: they always ask.',
    faults: unless(
      (text) => isNumberUpTo(text, LONGEST_AGE),
      (text) => `CCNSO_MAX_AGE is "${text}"; it must be a whole number from 0 to ${LONGEST_AGE}.`,
    ),
  },
  CCNSO_ANSWERS_MB: {
    about:
      'How many megabytes of answers the server keeps in memory, to give them again as long as the graph is the same. The default is 64; 0 keeps none.',
    faults: unless(
      (text) => isNumberUpTo(text, MOST_MEGABYTES),
      (text) =>
        `CCNSO_ANSWERS_MB is "${text}"; it must be a whole number from 0 to ${MOST_MEGABYTES}.`,
    ),
  },
  CCNSO_OPERATIONS: {
    about:
      'Which operations are answered: `open` answers any, and `published` only the published ones, by name, by hash or as they are. The default is `open`.',
    faults: unless(
      (text) => isOneOf(text, OPERATIONS),
      (text) => `CCNSO_OPERATIONS is "${text}"; it must be ${enumerate(OPERATIONS, 'or')}.`,
    ),
  },
  CCNSO_RATE_LIMIT: {
    about:
      'How many requests a minute one client may send, by its address. The default is 0: any number.',
    faults: unless(
      (text) => isNumberUpTo(text, MOST_REQUESTS),
      (text) =>
        `CCNSO_RATE_LIMIT is "${text}"; it must be a whole number from 0 to ${MOST_REQUESTS}.`,
    ),
  },
  CCNSO_TRUST_PROXY: {
    about:
      'The addresses or networks of the proxies in front, separated by commas, such as `127.0.0.1, 10.0.0.0/8`. What they say in `X-Forwarded-For` is then the address of the client. The default is none.',
    faults: (text) => listOf(text).flatMap(unless(isNetwork, networkFault)),
  },
  CCNSO_CLIENT_HEADER: {
    about:
      'A header in which these proxies name the client, such as `X-Client-Id`; `CCNSO_RATE_LIMIT` then counts by it. Without it clients are told apart by their addresses.',
    faults: unless(
      (text) => /^[A-Za-z][A-Za-z0-9-]*$/.test(text),
      (text) =>
        `CCNSO_CLIENT_HEADER is "${text}"; it must be the name of a header, such as X-Client-Id.`,
    ),
  },
  CCNSO_LOG_LEVEL: {
    about:
      'What is logged: `debug`, `info` (a line for each request), `audit` (starts, stops, reloads, ingests, exports and refusals), `warn`, `error` or `silent`. The default is `audit`.',
    faults: unless(
      (text) => LOG_LEVELS.includes(text),
      (text) => `CCNSO_LOG_LEVEL is "${text}"; it must be ${enumerate(LOG_LEVELS, 'or')}.`,
    ),
  },
  CCNSO_METRICS_PORT: {
    about:
      'The port on which Prometheus reads metrics at `/metrics`. If it is not set, there are none.',
    faults: unless(
      (text) => isNumberUpTo(text, 65_535),
      (text) => `CCNSO_METRICS_PORT is "${text}"; it must be a number from 0 to 65535.`,
    ),
  },
  CCNSO_METRICS_HOST: {
    about:
      'The address to listen on for metrics, which are not for everybody. The default is `127.0.0.1`.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    about:
      'The address of a collector of OpenTelemetry, such as `http://localhost:4318`, to which traces are sent. If it is not set, there are none.',
    faults: unless(
      isPublicUrl,
      // It may hold a password, so it is not repeated.
      () =>
        'OTEL_EXPORTER_OTLP_ENDPOINT must look like http://localhost:4318, without a query, a fragment or a password.',
    ),
  },
} satisfies Record<string, Setting>;

type Name = keyof typeof KNOWN;
type Given = Readonly<Partial<Record<Name, string>>>;
const NAMES = Object.keys(KNOWN) as Name[];

/** Each setting with its sentence. */
export const SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [name, KNOWN[name].about]),
);

export function readConfig(environment: Environment = process.env): Config {
  refuseUnknown(environment);
  // An empty value counts as none.
  const given: Given = Object.fromEntries(
    NAMES.map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const faults = NAMES.flatMap((name) => {
    const { faults: faultsOf }: Setting = KNOWN[name];
    const text = given[name];
    return text === undefined ? [] : (faultsOf?.(text) ?? []);
  });
  if (faults.length > 0) throw new SettingFault(faults.join('\n'));
  const port = Number(given.PORT ?? DEFAULT_PORT);
  const { CCNSO_PUBLIC_URL: address } = given;
  return Object.freeze({
    port,
    host: given.CCNSO_HOST ?? '127.0.0.1',
    publicUrl: address ? new URL(address).href.replace(/\/+$/, '') : localUrl(port),
    seeds: resolve(given.CCNSO_SEEDS ?? 'seeds'),
    maxAge: Number(given.CCNSO_MAX_AGE ?? '0'),
    answerBytes: Number(given.CCNSO_ANSWERS_MB ?? DEFAULT_MEGABYTES) * 2 ** 20,
    logLevel: given.CCNSO_LOG_LEVEL ?? 'audit',
    corsOrigins: originsOf(given.CCNSO_CORS_ORIGINS ?? '*'),
    operations: given.CCNSO_OPERATIONS === 'published' ? 'published' : 'open',
    ...clientConfig(given),
    metrics: metricsConfig(given),
    traces: given.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, '') ?? null,
    neo4j: neo4jConfig(given),
  });
}

function isNumberUpTo(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) <= most;
}

/** The message for a text, unless it is right. */
function unless(isRight: (text: string) => boolean, message: (text: string) => string) {
  return (text: string): string[] => (isRight(text) ? [] : [message(text)]);
}

function originsOf(text: string): string[] {
  if (text === 'none') return [];
  return listOf(text);
}

function listOf(text: string): string[] {
  const items = text.split(',').filter(Boolean);
  return items.map((item) => item.trim());
}

function isOneOf(text: string, allowed: readonly string[]): boolean {
  return allowed.includes(text);
}

/** An address, or a network such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^(.*?)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

function networkFault(text: string): string {
  return `CCNSO_TRUST_PROXY contains "${text}"; expected addresses and networks, such as 127.0.0.1 and 10.0.0.0/8.`;
}

/** A name of ours that is misspelt would otherwise be ignored, and something else be served than was meant. */
function refuseUnknown(environment: Environment): void {
  const unknown = Object.entries(environment)
    .filter(([name, value]) => isMisspelt(name, value, NAMES))
    .map(([name]) => name);
  if (unknown.length === 0) return;
  const are = unknown.length === 1 ? 'is not a setting' : 'are not settings';
  throw new SettingFault(
    `${enumerate(unknown)} ${are} of this program; the settings are ${enumerate(NAMES)}.`,
  );
}

function isAddress(text: string, scheme: string): boolean {
  const host = text.slice(scheme.length + 3);
  return (
    text.startsWith(`${scheme}://`) && /^[^/\s@]+$/.test(host) && URL.canParse(`http://${host}`)
  );
}

/** An address that others can add a path to. */
function isPublicUrl(text: string): boolean {
  // What no address may hold as it is (RFC 3986) would be written into the ids of linked data.
  const form = /^https?:\/\/(?:[^?#\s\\|"<>^`{}%]|%[\da-f]{2})+$/i;
  if (!form.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

function originFault(text: string): string {
  return `CCNSO_CORS_ORIGINS contains "${text}"; each origin must look like https://example.org, or be * for all.`;
}

/** Who a client is, and how much it may ask. */
function clientConfig(settings: Given): Pick<Config, 'rateLimit' | 'trustProxy' | 'clientHeader'> {
  const { CCNSO_CLIENT_HEADER: header, CCNSO_TRUST_PROXY: proxies } = settings;
  // Anybody else could write into it what they like.
  if (header && !proxies)
    throw new SettingFault(
      'CCNSO_CLIENT_HEADER is set but CCNSO_TRUST_PROXY is not; a header counts only from a proxy that is trusted.',
    );
  return {
    rateLimit: Number(settings.CCNSO_RATE_LIMIT ?? '0') || null,
    trustProxy: listOf(proxies ?? ''),
    clientHeader: header?.toLowerCase() ?? null,
  };
}

function metricsConfig({ CCNSO_METRICS_PORT: port, CCNSO_METRICS_HOST: host }: Given) {
  if (port) return { port: Number(port), host: host ?? '127.0.0.1' };
  if (host)
    throw new SettingFault(
      'CCNSO_METRICS_HOST is set but CCNSO_METRICS_PORT is not; set both, or none of them.',
    );
  return null;
}

function neo4jConfig(settings: Given): Neo4jConfig | null {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD: password, NEO4J_DATABASE } = settings;
  if (!uri) {
    const others = NAMES.filter((name) => name.startsWith('NEO4J_') && settings[name]);
    if (others.length === 0) return null;
    const are = others.length === 1 ? 'is' : 'are';
    throw new SettingFault(
      `${enumerate(others)} ${are} set but NEO4J_URI is not; set NEO4J_URI to serve from Neo4j, or set none of them.`,
    );
  }
  if (!password)
    throw new SettingFault('NEO4J_PASSWORD is missing; it is required with NEO4J_URI.');
  return { uri, user: NEO4J_USER ?? 'neo4j', password, database: NEO4J_DATABASE ?? 'neo4j' };
}
