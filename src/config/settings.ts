import { enumerate } from '../kernel/text';
import {
  isAddress,
  isNetwork,
  isOrigin,
  isPublicUrl,
  listOf,
  among,
  unless,
  upTo,
  type Faults,
} from './formats';

const LOG_LEVELS = ['debug', 'info', 'audit', 'warn', 'error', 'silent'];
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const LAST_PORT = 65_535;
const OPERATIONS = ['open', 'published'] as const;
const MOST_REQUESTS = 1_000_000;
/** A year, in seconds: longer ones HTTP caches take for it. */
const LONGEST_AGE = 31_536_000;
const MOST_MEGABYTES = 4_096;

/** A setting as the README shows it, and what is wrong with a text for it, if anything is. */
export interface Setting {
  readonly about: string;
  readonly faults?: Faults;
}

/** The library that checks seed files takes 0.1 s to load, which is all the room that a start of 1.5 s has. */
export const SETTING_FORMS = {
  PORT: {
    about: 'The port to listen on. The default is 4000.',
    faults: upTo('PORT', LAST_PORT),
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
  CCNSO_SEEDS: {
    about:
      'The folder with the seed files. The default is `seeds`, or where there is none that of the program.',
  },
  CCNSO_CORS_ORIGINS: {
    about:
      'The origins whose pages may read the API in a browser, separated by commas; `*` is all of them, and `none` is no origin. The default is `*`.',
    faults: (text) => originsOf(text).flatMap(unless(isOrigin, originFault)),
  },
  CCNSO_MAX_AGE: {
    about:
      'How many seconds browsers and caches keep an answer that was read by GET before they ask whether it is still the same. The default is 0: they always ask.',
    faults: upTo('CCNSO_MAX_AGE', LONGEST_AGE),
  },
  CCNSO_ANSWERS_MB: {
    about:
      'How many megabytes of answers the server keeps in memory, to give them again as long as the graph is the same. The default is 64, or an eighth of the heap of Node.js where that is less, as with 512 MB of memory; 0 keeps none.',
    faults: upTo('CCNSO_ANSWERS_MB', MOST_MEGABYTES),
  },
  CCNSO_OPERATIONS: {
    about:
      'Which operations are answered: `open` answers any, and `published` only the published ones, by name, by hash or as they are. The default is `open`.',
    faults: among('CCNSO_OPERATIONS', OPERATIONS),
  },
  CCNSO_RATE_LIMIT: {
    about:
      'How many requests a minute one client may send, by its address. The default is 0: any number.',
    faults: upTo('CCNSO_RATE_LIMIT', MOST_REQUESTS),
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
    faults: among('CCNSO_LOG_LEVEL', LOG_LEVELS),
  },
  CCNSO_METRICS_PORT: {
    about:
      'The port on which Prometheus reads metrics at `/metrics`. If it is not set, there are none.',
    faults: upTo('CCNSO_METRICS_PORT', LAST_PORT),
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

export type Name = keyof typeof SETTING_FORMS;
export type Given = Readonly<Partial<Record<Name, string>>>;
export const NAMES = Object.keys(SETTING_FORMS) as Name[];

/** Each setting with its sentence. */
export const SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [name, SETTING_FORMS[name].about]),
);

export function originsOf(text: string): string[] {
  if (text === 'none') return [];
  return listOf(text);
}

function networkFault(text: string): string {
  return `CCNSO_TRUST_PROXY contains "${text}"; expected addresses and networks, such as 127.0.0.1 and 10.0.0.0/8.`;
}

function originFault(text: string): string {
  return `CCNSO_CORS_ORIGINS contains "${text}"; each origin must look like https://example.org, or be * for all.`;
}
