import type { FieldNode, SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import type { Fault } from './fault';
import type { Content } from './read';
import type { Arguments, OperationInput } from './selection';

/**
 * What the parts of the planner are given. What a record shows leads to lists, and
 * what a list shows to records; the parts that plan them meet here and do not
 * know each other.
 */
export interface Planning {
  readonly operation: OperationInput;
  /** Plans what these selections read of nodes of these nouns. */
  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content;
  /** Counts a field of an answer that a question gives. */
  addQuestionField(): void;
  /** Keeps what is wrong below a question, for when it is answered in these places. */
  addFault(nodes: readonly FieldNode[], fault: Fault): void;
}

/** A field that is read, with all that is selected below it. */
export interface ReadField {
  readonly name: string;
  readonly arguments: Arguments;
  readonly sets: readonly SelectionSetNode[];
  /** How messages call it. */
  readonly path: string;
}
