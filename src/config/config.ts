import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { enumerate } from '../kernel/text';
import { listOf } from './formats';
import { isMisspelt } from './misspelt';
import { SETTING_FORMS, NAMES, originsOf, type Given, type Setting } from './settings';

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

/** Those beside the program: whoever runs it as a package is in a folder of their own. */
export const PACKAGED_SEEDS = join(__dirname, '..', '..', 'seeds');

const DEFAULT_PORT = 4000;
/** Kept answers take an eighth of the memory of the program at most, which Node makes smaller where there is little. */
const DEFAULT_MEGABYTES = Math.min(64, Math.floor(getHeapStatistics().heap_size_limit / 2 ** 23));
const localUrl = (port: number): string => `http://localhost:${port}`;

/** Where a server is reached of which nothing else is set. */
export const DEFAULT_PUBLIC_URL = localUrl(DEFAULT_PORT);

export function readConfig(environment: Environment = process.env): Config {
  refuseUnknown(environment);
  // An empty value counts as none.
  const given: Given = Object.fromEntries(
    NAMES.map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const faults = NAMES.flatMap((name) => {
    const { faults: faultsOf }: Setting = SETTING_FORMS[name];
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
    seeds: resolve(given.CCNSO_SEEDS ?? (existsSync('seeds') ? 'seeds' : PACKAGED_SEEDS)),
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
