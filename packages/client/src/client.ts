import type { ErrorCode } from './operations.js';

export interface ClientOptions {
  /** In place of that of the platform, such as one that retries. */
  readonly fetch?: typeof fetch;
  /** Are sent with each request. By GET, a browser asks first whether others than its own may be. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the graph is served, and how it is asked. */
export interface Client extends ClientOptions {
  /** Such as https://graph.example.org, without /graphql. */
  readonly address: string;
}

export const createClient = (address: string, options: ClientOptions = {}): Client => ({
  ...options,
  address: address.replace(/\/+$/, ''),
});

/** An error as the API tells it; its codes are in docs/api.md. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: ErrorCode } & Readonly<Record<string, unknown>>;
}

/** Is thrown when the API refuses a question or cannot answer a part of it. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** That of the first error. */
  readonly code: ErrorCode;

  constructor(
    readonly errors: readonly [ApiError, ...ApiError[]],
    readonly status: number,
    /** What could be answered all the same. */
    readonly data: unknown,
    /** After so many seconds it may be answered; undefined where it would be refused again. */
    readonly retryAfter: number | undefined,
  ) {
    super(errors[0].message);
    this.code = errors[0].extensions.code;
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** A published operation. The hash is that of its text. */
export interface Operation {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly [{ message: string }];
}

/** An address with its headers can have 16,384 bytes, and proxies allow less. */
const LONGEST_ADDRESS = 6_000;

/** Asks by the hash, so that caches keep the answer by a short address; a server of another release gets the text. */
export async function ask<Data>(
  client: Client,
  { name, hash, text }: Operation,
  variables: object = {},
  options: AskOptions = {},
): Promise<Data> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const known = await send(client, { operationName: name, variables, extensions }, options);
  const unknown = known.answer.errors?.[0].message === 'PersistedQueryNotSupported';
  const { answer, response } = unknown
    ? await send(client, { operationName: name, variables, query: text }, options)
    : known;
  if (!answer.errors) return answer.data as Data;
  const after = Number(response.headers.get('retry-after') ?? NaN);
  throw new GraphError(
    answer.errors as unknown as [ApiError],
    response.status,
    answer.data,
    Number.isNaN(after) ? undefined : after,
  );
}

async function send(client: Client, request: Record<string, unknown>, { signal }: AskOptions) {
  const address = `${client.address}/graphql`;
  const headers = { ...client.headers, accept: 'application/graphql-response+json' };
  const asked = `${address}?${parameters(request)}`;
  const posted = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  };
  const asking = client.fetch ?? fetch;
  const response = await (asked.length <= LONGEST_ADDRESS
    ? asking(asked, { headers, signal })
    : asking(address, posted));
  const answer = parsed(await response.text());
  if (!answer)
    throw new Error(`${address} is answered with ${response.status}, and not by the API.`);
  return { answer, response };
}

function parameters(request: Record<string, unknown>): string {
  const entries = Object.entries(request).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(entries).toString();
}

function parsed(body: string): Answer | undefined {
  try {
    const answer = JSON.parse(body) as Answer;
    return 'data' in answer || 'errors' in answer ? answer : undefined;
  } catch {
    return undefined;
  }
}
