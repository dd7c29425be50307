import type { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';
import type { Ask } from '../../pages/ask';
import type { Lease } from '../generation';
import type { Account } from '../observe/account';
import { Context } from './context';

export interface AskedFor {
  readonly account?: Account;
  readonly signal?: AbortSignal;
  /** Is told of each answer whether it is whole, so that the same can be given again. */
  readonly tell?: (isWhole: boolean) => void;
}

/** Asks the schema within this process, for pages, agents and the command line, and within the limits of any request. */
export class Asking {
  private readonly queries: ReadonlyMap<string, string>;

  constructor(
    private readonly apollo: ApolloServer<Context>,
    operations: readonly { readonly name: string; readonly query: string }[],
  ) {
    this.queries = new Map(operations.map(({ name, query }) => [name, query]));
  }

  /** By the names of published operations. */
  by(lease: Lease, options: AskedFor): Ask {
    return async (name, variables) => {
      const query = this.queries.get(name);
      if (query === undefined)
        throw new Refusal('BAD_REQUEST', `There is no published operation ${name}.`);
      const refusal = unknownVariable(query, variables);
      if (refusal) throw refusal;
      return this.answer(lease, query, variables, options);
    };
  }

  /** By any document. */
  async answer(
    { store, snapshot, worker, reads }: Lease,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    { tell, ...options }: AskedFor,
  ): Promise<FormattedExecutionResult> {
    const contextValue = new Context(store, snapshot, worker, reads, options);
    const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('An operation was answered in parts.');
    tell?.(contextValue.outcome.isWhole);
    return body.singleResult;
  }
}

/** GraphQL ignores a variable that an operation does not have; of one that is only named it is a slip. */
export function unknownVariable(query: string, variables: unknown): Refusal | undefined {
  const declared = [...query.matchAll(/\$(\w+)\s*:/g)].map(([, name]) => name as string);
  // What is no object the library refuses.
  const given = Object.keys(typeof variables === 'object' && variables ? variables : {});
  const unknown = Array.isArray(variables) ? undefined : given.find((n) => !declared.includes(n));
  if (unknown === undefined) return undefined;
  const known = declared.length > 0 ? `its variables are ${enumerate(declared)}` : 'it has none';
  return new Refusal('BAD_REQUEST', `The operation has no variable "${unknown}"; ${known}.`);
}
