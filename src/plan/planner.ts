import type { FieldNode, SelectionSetNode } from 'graphql';
import type { NounName } from '../model/noun';
import { Sizes } from './document-size';
import { isFault, type Fault } from './fault';
import { planContent } from './plan-content';
import type { Planning } from './planning';
import type { Content, LookupRead } from './read';
import type { OperationInput, PlannedInput } from './selection';
import { PlanSize } from './too-complex';
import { Values, type PlanValue } from './value';

/** What a question reads of its records, as far as a request can have it wrong. */
export interface PlannedQuestion {
  /** The places where it is answered. */
  readonly nodes: readonly FieldNode[];
  readonly values: readonly PlanValue<unknown>[];
}

/** Plans what one operation reads, as long as that is not far too much. */
export class Planner implements Planning {
  readonly questions: PlannedQuestion[] = [];
  private readonly size = new PlanSize();

  private readonly sizes: Sizes;

  readonly operation: PlannedInput;

  constructor(input: OperationInput) {
    this.operation = { ...input, values: new Values() };
    this.sizes = new Sizes(input.fragments);
  }

  contentOf(sets: readonly SelectionSetNode[], nouns: readonly NounName[], path: string): Content {
    if (sets.length > 0) this.size.addRelation();
    return this.size.within(path, () => planContent(this, sets, nouns, path));
  }

  fieldsIn(sets: readonly SelectionSetNode[]): number {
    return this.sizes.fieldsOf(sets);
  }

  addQuestionField(): void {
    this.size.addQuestionField();
  }

  belowQuestion(nodes: readonly FieldNode[], work: () => LookupRead[]): LookupRead[] {
    try {
      const { result, values } = this.operation.values.during(work);
      if (values.length > 0) this.questions.push({ nodes, values });
      return result;
    } catch (error) {
      if (!isFault(error)) throw error;
      this.questions.push({ nodes, values: [alwaysWrong(error)] });
      return [];
    }
  }
}

/** Stands for what is wrong whatever a request says. */
function alwaysWrong(fault: Fault): PlanValue<never> {
  return () => {
    throw fault;
  };
}
