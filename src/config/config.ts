import { resolve } from 'node:path';
import { enumerate } from '../kernel/text';

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
  readonly seeds: string;
  readonly logLevel: string;
  /** Origins of pages elsewhere that may read the API in a browser; none unless set. */
  readonly corsOrigins: readonly string[];
  /** Null for the embedded engine. */
  readonly neo4j: Neo4jConfig | null;
}

/** A setting that cannot be used; the message names it and says what is allowed. */
export class SettingFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each setting with the sentence that the README shows for it. */
export const SETTINGS = {
  PORT: 'The port to serve on; 4000 unless set.',
  NEO4J_URI:
    'Where Neo4j is, such as `neo4j://localhost:7687`; the embedded engine is used when it is not set.',
  NEO4J_USER: 'The user at Neo4j; `neo4j` unless set.',
  NEO4J_PASSWORD: 'The password of that user; required with NEO4J_URI.',
  NEO4J_DATABASE: 'The database at Neo4j; `neo4j` unless set.',
  CCNSO_HOST: 'The address to listen on; `127.0.0.1` unless set, `0.0.0.0` for all.',
  CCNSO_SEEDS: 'The folder with the seed files; `seeds` unless set.',
  CCNSO_CORS_ORIGINS:
    'Origins, with commas between them, whose pages may read the API in a browser; none unless set.',
  CCNSO_LOG_LEVEL:
    'What is logged: `debug`, `info`, `warn`, `error` or `silent`; `warn` unless set.',
} as const;

type Setting = keyof typeof SETTINGS;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

export function readConfig(environment: Environment = process.env): Config {
  refuseUnknown(environment);
  const value = (name: Setting) => environment[name]?.trim() || undefined;
  const logLevel = value('CCNSO_LOG_LEVEL') ?? 'warn';
  if (!LOG_LEVELS.includes(logLevel))
    throw new SettingFault(
      `CCNSO_LOG_LEVEL is "${logLevel}"; allowed are ${enumerate(LOG_LEVELS)}.`,
    );
  return Object.freeze({
    port: port(value('PORT') ?? '4000'),
    host: value('CCNSO_HOST') ?? '127.0.0.1',
    seeds: resolve(value('CCNSO_SEEDS') ?? 'seeds'),
    logLevel,
    corsOrigins: (value('CCNSO_CORS_ORIGINS') ?? '').split(',').filter(Boolean).map(origin),
    neo4j: neo4jConfig(value),
  });
}

/** A name of ours that is misspelt would otherwise be ignored, and something else be served than was meant. */
function refuseUnknown(environment: Environment): void {
  const unknown = Object.keys(environment).filter((name) => !(name in SETTINGS) && seemsOurs(name));
  if (unknown.length > 0)
    throw new SettingFault(
      `${enumerate(unknown)} ${unknown.length === 1 ? 'is no setting' : 'are no settings'} of this program; settings are ${enumerate(Object.keys(SETTINGS))}.`,
    );
}

/** Neo4j itself has settings that begin with its name, so there only what looks like one of ours is. */
function seemsOurs(name: string): boolean {
  const upper = name.toUpperCase();
  return (
    /^(CCNSO_|NEO4J_(UR|US|PA|PW|DA|DB))/.test(upper) ||
    (upper.startsWith('NEO4J') && Object.keys(SETTINGS).some((ours) => oneSlipApart(upper, ours)))
  );
}

/** Whether one letter more, less or other, or two in the wrong order, make one name of the other. */
function oneSlipApart(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && y === `${x[1]}${x[0]}`);
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new SettingFault(`PORT is "${text}"; allowed is a number from 0 to 65535.`);
  return number;
}

function origin(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || new URL(trimmed).origin !== trimmed)
    throw new SettingFault(
      `CCNSO_CORS_ORIGINS holds "${trimmed}"; allowed are origins such as https://example.org.`,
    );
  return trimmed;
}

function neo4jConfig(value: (name: Setting) => string | undefined): Neo4jConfig | null {
  const uri = value('NEO4J_URI');
  const others = (['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const).filter((name) =>
    value(name),
  );
  if (!uri) {
    if (others.length > 0)
      throw new SettingFault(
        `${enumerate(others)} ${others.length === 1 ? 'is' : 'are'} set but NEO4J_URI is not; set NEO4J_URI to serve from Neo4j, or none of them.`,
      );
    return null;
  }
  const scheme = /^([a-z0-9+]+):\/\/[^/\s@]+$/.exec(uri)?.[1];
  if (!scheme || !NEO4J_SCHEMES.includes(scheme))
    throw new SettingFault(
      `NEO4J_URI is not of the form scheme://host:port; allowed schemes are ${enumerate(NEO4J_SCHEMES)}.`,
    );
  const password = value('NEO4J_PASSWORD');
  if (!password)
    throw new SettingFault('NEO4J_PASSWORD is missing; it is required with NEO4J_URI.');
  return {
    uri,
    user: value('NEO4J_USER') ?? 'neo4j',
    password,
    database: value('NEO4J_DATABASE') ?? 'neo4j',
  };
}
