import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors';
import type { PublishedOperation } from './operations';

type Done = (error?: Error) => void;
type Asked = Record<string, unknown>;

/**
 * Lets requests name a published operation in place of its text, by `operationName` or, as
 * clients with persisted queries do, by its SHA-256 hash: such addresses are short, so
 * browsers and caches keep the answers by them.
 */
export class Published {
  private readonly byName: ReadonlyMap<string, string>;
  private readonly byHash: ReadonlyMap<string, string>;

  constructor(operations: readonly PublishedOperation[]) {
    this.byName = new Map(operations.map(({ name, query }) => [name, query]));
    this.byHash = new Map(operations.map(({ sha256, query }) => [sha256, query]));
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
    if (parameters.get('query')) return done();
    const extensions = parsed(parameters.get('extensions') ?? '{}');
    // The library tells what is wrong with them.
    if (!extensions) return done();
    done(
      this.fillIn({ operationName: parameters.get('operationName'), extensions }, (query) => {
        parameters.set('query', query);
        if (parameters.has('extensions')) parameters.set('extensions', JSON.stringify(extensions));
        raw.url = `${path}?${parameters.toString()}`;
      }),
    );
  };

  /** Fills in the text in the body of a request. */
  readonly inBody = ({ method, body }: FastifyRequest, _reply: FastifyReply, done: Done): void => {
    const asked = body as Asked;
    if (method !== 'POST' || asked['query']) return done();
    done(this.fillIn(asked, (query) => (asked['query'] = query)));
  };

  private fillIn({ operationName, extensions }: Asked, fill: (query: string) => void) {
    const hash = hashIn(extensions);
    const query =
      hash === undefined ? this.byName.get(String(operationName)) : this.byHash.get(hash);
    if (query) {
      // The library would look for the hash itself.
      if (hash !== undefined) delete (extensions as Asked)['persistedQuery'];
      fill(query);
    } else if (hash === undefined && isName(operationName))
      return new Refusal(
        'BAD_REQUEST',
        `There is no query, and no published operation ${operationName}; /operations.json lists them.`,
      );
    return undefined;
  }
}

function hashIn(extensions: unknown): string | undefined {
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
