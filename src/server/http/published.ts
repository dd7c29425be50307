import { distance } from 'fastest-levenshtein';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import { Refusal } from '../../kernel/errors';
import { unknownVariable } from '../graphql/asking';
import type { PublishedOperation } from './operations';

type Done = (error?: Error) => void;
type Asked = Record<string, unknown>;

/**
 * Lets requests name a published operation in place of its text, by `operationName` or, as
 * clients with persisted queries do, by its SHA-256 hash: such addresses are short, so
 * browsers and caches keep the answers by them. A server can refuse all other operations.
 */
export class Published {
  private readonly byName: ReadonlyMap<string, string>;
  private readonly byHash: ReadonlyMap<string, string>;
  /** Null where any operation is answered. */
  private readonly trusted: ReadonlySet<unknown> | null;

  constructor(operations: readonly PublishedOperation[], mode: Config['operations'] = 'open') {
    this.byName = new Map(operations.map(({ name, query }) => [name, query]));
    this.byHash = new Map(operations.map(({ sha256, query }) => [sha256, query]));
    this.trusted = mode === 'open' ? null : new Set(operations.map(({ query }) => query.trim()));
  }

  /** Fills in the text in the address of a request. */
  readonly inAddress = (
    { method, raw }: FastifyRequest,
    _reply: FastifyReply,
    done: Done,
  ): void => {
    if (method === 'POST') return done();
    const [path, ...rest] = (raw.url ?? '').split('?');
    const parameters = new URLSearchParams(rest.join('?'));
    const query = parameters.get('query');
    if (query) return done(this.distrusted(query));
    const asked = Object.fromEntries(parameters);
    const extensions = parsed(asked['extensions'] ?? '{}');
    // The library tells what is wrong with them.
    if (!extensions) return done();
    const variables = parsed(asked['variables'] ?? '{}');
    done(
      this.fillIn({ ...asked, extensions, variables }, (text) => {
        parameters.set('query', text);
        parameters.delete('documentId');
        if (parameters.has('extensions')) parameters.set('extensions', JSON.stringify(extensions));
        raw.url = `${path}?${parameters.toString()}`;
      }),
    );
  };

  /** Fills in the text in the body of a request. */
  readonly inBody = ({ method, body }: FastifyRequest, _reply: FastifyReply, done: Done): void => {
    const asked = body as Asked;
    if (method !== 'POST') return done();
    if (asked['query']) return done(this.distrusted(asked['query']));
    done(
      this.fillIn(asked, (query) => {
        asked['query'] = query;
        delete asked['documentId'];
      }),
    );
  };

  private fillIn(asked: Asked, fill: (query: string) => void): Refusal | undefined {
    const { operationName, extensions, variables } = asked;
    const hash = hashIn(asked);
    const query =
      hash === undefined ? this.byName.get(String(operationName)) : this.byHash.get(hash);
    if (query) {
      // The library would look for the hash itself.
      if (hash !== undefined) delete (extensions as Asked | null | undefined)?.['persistedQuery'];
      fill(query);
      return unknownVariable(query, variables);
    }
    if (hash !== undefined)
      return asked['documentId'] ? unknown('with this documentId') : this.distrusted(query);
    // Without a name too, the library says that there is nothing to answer.
    return isName(operationName)
      ? unknown(operationName, nearestName(operationName, [...this.byName.keys()]))
      : undefined;
  }

  /** Refuses a text that we do not publish, where only those are answered. */
  private distrusted(query: unknown): Refusal | undefined {
    const text = typeof query === 'string' ? query.trim() : query;
    return this.trusted && !this.trusted.has(text)
      ? new Refusal('OPERATION_NOT_TRUSTED')
      : undefined;
  }
}

const unknown = (which: string, meant?: string) =>
  new Refusal(
    'BAD_REQUEST',
    `There is no query, and no published operation ${which}; ${meant ? `did you mean ${meant}? ` : ''}/operations.json lists them.`,
  );

/** So many letters of a name may be wrong, of all letters. */
const FARTHEST = 0.34;

/** The published name that was most likely meant; none where all are too far away. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const farness = (other: string) =>
    distance(name.toLowerCase(), other.toLowerCase()) / Math.max(name.length, other.length);
  const near = names.filter((other) => farness(other) <= FARTHEST);
  return near.sort((a, b) => farness(a) - farness(b))[0];
}

/** By `documentId`, as the draft of GraphQL over HTTP has it, or as clients of Apollo do. */
function hashIn({ documentId, extensions }: Asked): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/** Only a name is repeated in a message. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z_]\w{0,99}$/.test(value);
}

function parsed(text: string): Asked | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Asked | null) : null;
  } catch {
    return null;
  }
}
