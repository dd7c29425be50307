import type { FieldNode, SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import type { Fault } from './fault';
import { planContent } from './plan-content';
import type { Planning } from './planning';
import type { Content } from './read';
import type { OperationInput } from './selection';
import { PlanSize } from './too-complex';

/** Plans what one operation reads, as long as that is not far too much. */
export class Planner implements Planning {
  readonly faults = new Map<FieldNode, Fault>();
  private readonly size = new PlanSize();

  constructor(readonly operation: OperationInput) {}

  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content {
    if (sets.length > 0) this.size.addRelation();
    return planContent(this, sets, nouns, path);
  }

  addQuestionField(): void {
    this.size.addQuestionField();
  }

  addFault(nodes: readonly FieldNode[], fault: Fault): void {
    for (const node of nodes) this.faults.set(node, fault);
  }
}
