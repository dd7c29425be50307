import type { SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import { planContent } from './plan-content';
import type { Planning } from './planning';
import type { Content } from './read';
import type { OperationInput } from './selection';

/** Plans what one operation reads. */
export class Planner implements Planning {
  constructor(readonly operation: OperationInput) {}

  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content {
    return planContent(this, sets, nouns, path);
  }
}
