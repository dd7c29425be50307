import type { FieldNode, SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import type { Content, LookupRead } from './read';
import type { PlannedInput, SelectedField } from './selection';

/**
 * What the parts of the planner are given. What a record shows leads to lists, and
 * what a list shows to records; the parts that plan them meet here and do not
 * know each other.
 */
export interface Planning {
  readonly operation: PlannedInput;
  /** Plans what these selections read of nodes of these nouns. */
  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content;
  /** How many fields these sets select, those of records below them too. */
  fieldsIn(sets: readonly SelectionSetNode[]): number;
  /** Counts a field of an answer that a question gives. */
  addQuestionField(): void;
  /** Plans what is below a question; what is wrong there is kept for when it is answered in these places. */
  belowQuestion(nodes: readonly FieldNode[], work: () => LookupRead[]): LookupRead[];
}

/** A field that is read, with all that is selected below it. */
export interface ReadField extends Pick<SelectedField, 'arguments' | 'key'> {
  readonly sets: readonly SelectionSetNode[];
  /** How messages call it. */
  readonly path: string;
}
