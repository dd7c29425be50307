import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Ask } from '../pages/ask';

/** A published operation: a question with a text. */
export interface PublicQuestion {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly query: string;
}

/** What does not change while the program runs. */
export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly operations: readonly PublicQuestion[];
  /** The address of the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** Where agents call: each call is given a desk, and a signal that it is not wanted any more. */
export interface Host extends Surroundings {
  readonly call: <T>(signal: AbortSignal, work: (desk: Desk) => Promise<T>) => Promise<T>;
}

/** What a tool is given: how to ask, and of which graph. */
export interface Desk extends Surroundings {
  /** Null while it is not known which facts are served. */
  readonly fingerprint: string | null;
  readonly ask: Ask;
  /** Any document within the limits of the API; refused where only published operations are answered. */
  readonly query: (
    document: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<FormattedExecutionResult>;
  /** What may be told of an error. */
  readonly told: (error: unknown) => string;
  /** Gives what was answered to the same before, as long as the facts are the same. */
  readonly kept: (asked: string, work: () => Promise<Kept>) => Promise<string>;
}

interface Kept {
  readonly text: string;
  /** Whether nothing is wrong in it. */
  readonly isWhole: boolean;
}
