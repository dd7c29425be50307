import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import { basePath } from './place';

/** What pages elsewhere may read beside the body, which browsers hide from them otherwise. */
const EXPOSED = [
  'allow',
  'cache-status',
  'content-disposition',
  'etag',
  'link',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
];

/** So long a browser need not ask again what it may send, in seconds. */
const DAY = 86_400;

const ICON = readFileSync(join(__dirname, '..', '..', '..', 'page', 'icon.svg'));

/** Adds what browsers need: who may read the answers, and compression. */
export async function addBrowserHeaders(
  app: FastifyInstance,
  { corsOrigins }: Pick<Config, 'corsOrigins'>,
): Promise<void> {
  // Without an origin no header is sent, and browsers keep all other pages from reading the answers.
  if (corsOrigins.length > 0)
    await app.register(fastifyCors, {
      origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
      methods: ['GET', 'POST'],
      exposedHeaders: EXPOSED,
      maxAge: DAY,
      // OPTIONS is answered also to those who are no browser.
      strictPreflight: false,
    });
  // The page has compressed copies of its files, and a request is never decompressed.
  await app.register(fastifyCompress, { encodings: ['br', 'gzip'], globalDecompression: false });
}

/** Adds the files that browsers and robots ask for by themselves. */
export function addWellKnownFiles(app: FastifyInstance, publicUrl: string): void {
  const icon = `${basePath(publicUrl)}icon.svg`;
  app.get('/favicon.ico', (_request, reply) => reply.redirect(icon, 301));
  app.get('/icon.svg', (_request, reply) => reply.type('image/svg+xml').send(ICON));
}

/** Whoever opens the address of the API in a browser wants to see something: the page. */
export const sendPeopleToThePage =
  (publicUrl: string) =>
  ({ method, query, headers }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const asksNothing = method !== 'POST' && Object.keys(query as object).length === 0;
    if (asksNothing && takesPages(headers.accept)) void reply.redirect(basePath(publicUrl), 303);
    else done();
  };

/** Whether a client is a browser that wants to show something. */
export function takesPages(accept = ''): boolean {
  const ranges = accept.toLowerCase().split(',');
  return ranges.some(
    (range) => /^\s*text\/html\b/.test(range) && !/;\s*q=0(\.0*)?\s*$/.test(range),
  );
}
