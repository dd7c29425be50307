import type { SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import { planContent } from './plan-content';
import type { Planning } from './planning';
import type { Content } from './read';
import type { OperationInput } from './selection';
import { PlanSize } from './too-complex';

/** Plans what one operation reads, as long as that is not far too much. */
export class Planner implements Planning {
  private readonly size = new PlanSize();

  constructor(readonly operation: OperationInput) {}

  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content {
    if (sets.length > 0) this.size.addRelation();
    return planContent(this, sets, nouns, path);
  }

  addQuestionField(): void {
    this.size.addQuestionField();
  }
}
