import type { FastifyRequest } from 'fastify';
import { sha256 } from '../../kernel/canonical';
import type { RequestEntry } from './entry';

type Asked = Pick<RequestEntry, 'tool' | 'operation' | 'published' | 'document'>;

/** What tells a published operation from all other documents. */
interface Known {
  readonly name: string;
  readonly query: string;
  readonly sha256: string;
}

/** Tells of a request which operation it asked for, by names and a hash and not by its text. */
export class AskedOperations {
  private readonly byText: ReadonlyMap<string, Known>;
  private readonly byName: ReadonlyMap<string, Known>;

  constructor(published: readonly Known[]) {
    this.byText = new Map(published.map((each) => [each.query, each]));
    this.byName = new Map(published.map((each) => [each.name, each]));
  }

  of(request: FastifyRequest): Asked {
    if (request.routeOptions.url === '/mcp') return this.ofCall(request.body);
    const { query, operationName } = sentIn(request);
    return this.ofDocument(query, operationName);
  }

  /** Of the call of a tool: which, and what it asks for. */
  private ofCall(message: unknown): Asked {
    const { method, params } = objectOf(message);
    const { name, arguments: given } = objectOf(params);
    const tool = TOOLS.find((each) => each === name);
    if (method !== 'tools/call' || !tool) return {};
    const { operation, graphql } = objectOf(given);
    const known = tool === 'ask' ? this.byName.get(String(operation)) : undefined;
    return { tool, ...this.ofDocument(known?.query ?? (tool === 'query' ? graphql : undefined)) };
  }

  private ofDocument(query: unknown, operationName?: unknown): Asked {
    if (typeof query !== 'string' || query === '') return {};
    const known = this.byText.get(query);
    if (known) return { operation: known.name, published: known.name, document: known.sha256 };
    const operation = nameIn(query, operationName);
    return { ...(operation ? { operation } : {}), document: sha256(query) };
  }
}

/** The tools of agents; a name that a client makes up is not told. */
const TOOLS = ['search', 'record', 'ask', 'schema', 'query'];

const objectOf = (value: unknown) =>
  (typeof value === 'object' && value ? { ...value } : {}) as Record<string, unknown>;

function sentIn({ method, raw, body }: FastifyRequest): Record<string, unknown> {
  if (method === 'POST') return objectOf(body);
  const [, ...rest] = (raw.url ?? '').split('?');
  return Object.fromEntries(new URLSearchParams(rest.join('?')));
}

/** Blanks only within a line and not without end, as a client can send any number of lines. */
const NAMED = /(?:^|[\n}])[ \t]{0,100}query[ \t]{1,100}(\w{1,100})/;

/** The name of the operation that was asked for; without one the document has only one. Both are words of the client. */
function nameIn(query: string, operationName: unknown): string | undefined {
  const name = operationName ?? NAMED.exec(query)?.[1];
  return typeof name === 'string' && /^\w{1,100}$/.test(name) ? name : undefined;
}
