import { resolve } from 'node:path';
import { z } from 'zod';
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
  /** Origins of pages elsewhere that may read the API in a browser; `*` stands for all. */
  readonly corsOrigins: readonly string[];
  /** Null for the embedded engine. */
  readonly neo4j: Neo4jConfig | null;
}

/** A setting that cannot be used; the message names it and says what is expected. */
export class SettingFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** Each setting as it is read, with the sentence that the README shows for it. */
const SCHEMA = z.object({
  PORT: z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= 65_535, {
      error: ({ input }) => `PORT is "${String(input)}"; it must be a number from 0 to 65535.`,
    })
    .transform(Number)
    .default(4000)
    .describe('The port to listen on. The default is 4000.'),
  NEO4J_URI: z
    .string()
    .refine((text) => NEO4J_SCHEMES.some((scheme) => isAddress(text, scheme)), {
      // It may hold a password, so it is not repeated.
      error: `NEO4J_URI must look like neo4j://localhost:7687, with the scheme ${enumerate(NEO4J_SCHEMES, 'or')}.`,
    })
    .optional()
    .describe(
      'The address of a Neo4j server, such as `neo4j://localhost:7687`. If it is not set, the embedded engine is used.',
    ),
  NEO4J_USER: z.string().optional().describe('The Neo4j user. The default is `neo4j`.'),
  NEO4J_PASSWORD: z
    .string()
    .optional()
    .describe('The password of the Neo4j user. It is required with `NEO4J_URI`.'),
  NEO4J_DATABASE: z.string().optional().describe('The Neo4j database. The default is `neo4j`.'),
  CCNSO_HOST: z
    .string()
    .default('127.0.0.1')
    .describe(
      'The address to listen on. The default is `127.0.0.1`; `0.0.0.0` listens on all addresses.',
    ),
  CCNSO_PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, {
      error: ({ input }) =>
        `CCNSO_PUBLIC_URL is "${String(input)}"; it must look like https://example.org or https://example.org/graph, without a query, a fragment or a password.`,
    })
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .optional()
    .describe(
      'The address under which others reach the server; the addresses of records begin with it. The default is `http://localhost:` and the port.',
    ),
  CCNSO_SEEDS: z
    .string()
    .default('seeds')
    .describe('The folder with the seed files. The default is `seeds`.'),
  CCNSO_CORS_ORIGINS: z
    .string()
    .transform((text) => (text === 'none' ? [] : text.split(',').filter(Boolean)))
    .pipe(z.array(z.string().trim().refine(isOrigin, { error: originFault })))
    .default(['*'])
    .describe(
      'The origins whose pages may read the API in a browser, separated by commas; `*` is all of them, and `none` is no origin. The default is `*`.',
    ),
  CCNSO_LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) =>
        `CCNSO_LOG_LEVEL is "${String(input)}"; it must be ${enumerate(LOG_LEVELS, 'or')}.`,
    })
    .default('warn')
    .describe(
      'What is logged: `debug`, `info`, `warn`, `error` or `silent`. The default is `warn`.',
    ),
});

type Setting = keyof typeof SCHEMA.shape;
const NAMES = Object.keys(SCHEMA.shape) as Setting[];

/** Each setting with its sentence. */
export const SETTINGS: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [name, SCHEMA.shape[name].description ?? '']),
);

export function readConfig(environment: Environment = process.env): Config {
  refuseUnknown(environment);
  // An empty value counts as none.
  const given = NAMES.map((name) => [name, environment[name]?.trim() || undefined]);
  const { data, error } = SCHEMA.safeParse(Object.fromEntries(given));
  if (error) throw new SettingFault(error.issues.map(({ message }) => message).join('\n'));
  return Object.freeze({
    port: data.PORT,
    host: data.CCNSO_HOST,
    publicUrl: data.CCNSO_PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    seeds: resolve(data.CCNSO_SEEDS),
    logLevel: data.CCNSO_LOG_LEVEL,
    corsOrigins: data.CCNSO_CORS_ORIGINS,
    neo4j: neo4jConfig(data),
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

function isAddress(text: string, scheme: string): boolean {
  return text.startsWith(`${scheme}://`) && /^[^/\s@]+$/.test(text.slice(scheme.length + 3));
}

/** An address that others can add a path to. */
function isPublicUrl(text: string): boolean {
  if (!/^https?:\/\/[^?#\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

function originFault({ input }: { input: unknown }): string {
  return `CCNSO_CORS_ORIGINS contains "${String(input)}"; each origin must look like https://example.org, or be * for all.`;
}

function neo4jConfig(settings: z.output<typeof SCHEMA>): Neo4jConfig | null {
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
