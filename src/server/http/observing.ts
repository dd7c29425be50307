import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codeOfStatus } from '../../kernel/errors';
import type { Logger } from '../log';
import { Account, type Observer } from '../observe/account';
import type { AskedOperations } from '../observe/asked';
import type { RequestEntry } from '../observe/entry';

interface Observing {
  readonly logger: Logger;
  readonly operations: AskedOperations;
  readonly observers: readonly Observer[];
}

const ACCOUNTS = new WeakMap<object, Account>();
/** When it began, and how much had been sent over its connection before. */
const BEGUN = new WeakMap<object, { readonly at: number; readonly sent: number }>();

/** The account of a request, from its first byte to its last. */
export function accountOf({ raw }: Pick<FastifyRequest, 'raw'>): Account {
  const known = ACCOUNTS.get(raw) ?? new Account();
  ACCOUNTS.set(raw, known);
  return known;
}

/** Tells the log and all others of each request when it has ended. To be called before all other hooks are added, which may refuse it. */
export function observeRequests(app: FastifyInstance, observing: Observing): void {
  app.addHook('onRequest', (request, reply, done) => {
    observeRequest(request, reply, observing);
    done();
  });
}

/** To be called itself for a request of which the library calls none of the hooks, as its address cannot be read. */
export function observeRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  observing: Observing,
): void {
  const { observers } = observing;
  const account = new Account(observers);
  ACCOUNTS.set(request.raw, account);
  BEGUN.set(request.raw, { at: performance.now(), sent: request.raw.socket.bytesWritten });
  void reply.header('x-request-id', request.id);
  for (const observer of observers) observer.begins?.(account, request.headers);
  // The hook of the library for an answer is not called when the client has gone before there is one.
  reply.raw.once('close', () => {
    tellOf(request, reply, observing);
  });
}

/** Writes the line of what was no request of HTTP. */
export function tellOfBroken(logger: Logger, status: number): void {
  const outcome = codeOfStatus(status);
  logger.audit(
    { event: 'refusal', status, outcome },
    `Malformed or incomplete HTTP request: ${status}`,
  );
}

/** Writes the line of a request, if there is to be one, and tells all who observe it. */
function tellOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { logger, operations, observers }: Observing,
): void {
  const account = accountOf(request);
  const event = eventOf(account, statusOf(request, reply));
  const level = levelOf(event, request);
  if (observers.length === 0 && !logger.isLevelEnabled(level)) return;
  const entry = entryOf(event, request, reply, operations);
  logger[level](entry, `${entry.method} ${entry.route ?? '(no such address)'} ${entry.status}`);
  for (const observer of observers) observer.ends(account, entry);
}

/** Of a request that has not come whole the framework still has the status of a good one. */
function statusOf({ raw }: FastifyRequest, reply: FastifyReply): number {
  return raw.complete || reply.raw.headersSent ? reply.statusCode : 400;
}

function eventOf({ codes, exported }: Account, status: number): RequestEntry['event'] {
  if (codes.has('INTERNAL') || status === 500) return 'failure';
  if (codes.size > 0 || status >= 400) return 'refusal';
  return exported ? 'export' : 'request';
}

/** What supervisors ask every few seconds is told only to those who want all. */
function levelOf(
  event: RequestEntry['event'],
  request: FastifyRequest,
): 'audit' | 'info' | 'debug' {
  if (request.routeOptions.url?.startsWith('/health/')) return 'debug';
  return event === 'request' ? 'info' : 'audit';
}

function entryOf(
  event: RequestEntry['event'],
  request: FastifyRequest,
  reply: FastifyReply,
  operations: AskedOperations,
): RequestEntry {
  const account = accountOf(request);
  const { raw, method, id } = request;
  const begun = BEGUN.get(raw) ?? { at: performance.now(), sent: 0 };
  const route = request.routeOptions.url ?? null;
  const asks = route === '/graphql' || route === '/mcp';
  const status = statusOf(request, reply);
  // What the GraphQL library refuses before it knows the operation has a status alone.
  if (status >= 400 && account.codes.size === 0) account.codes.add(codeOfStatus(status));
  const codes = [...account.codes] as RequestEntry['outcome'][];
  const { cost, statements, rows, cache, errorIds, exported } = account;
  return {
    event,
    requestId: id,
    method,
    route,
    status,
    outcome: codes[0] ?? 'OK',
    ...(codes.length > 1 ? { codes } : {}),
    ...(errorIds.length > 0 ? { errorIds } : {}),
    ...(asks ? operations.of(request) : {}),
    ...(cost === null ? {} : { cost }),
    ...(asks ? { statements, rows } : {}),
    ...(cache ? { cache } : {}),
    ...exported,
    ms: Math.round((performance.now() - begun.at) * 10) / 10,
    bytes: raw.socket.bytesWritten - begun.sent,
    ...(reply.raw.writableFinished ? {} : { aborted: true }),
  };
}
