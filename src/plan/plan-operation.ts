import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../kernel/errors';
import { QUESTION_ROWS } from './limits';
import { planRoot, type Fault, type RootPlan } from './plan-root';
import { Planner } from './planner';
import type { LookupRead, Read } from './read';
import { costsOf, type FieldCost } from './read-cost';
import { questionCosts } from './question-cost';
import { planQuestion } from './record-reads';
import { ROOTS } from './roots';
import { byAlias, selectedFields } from './selected-fields';
import { type OperationInput, type SelectedField } from './selection';
import { costOf, PlanTooLarge, type Cost } from './too-complex';

/** The plans of an operation's root fields by their names in the answer, and what they may cost together. */
export interface OperationPlan extends Cost {
  readonly roots: ReadonlyMap<string, RootPlan>;
  /** What is wrong with the arguments below root fields that are questions. */
  readonly faults: ReadonlyMap<string, Fault>;
}

/** Plans every root field before any statement is sent. */
export function planOperation(
  input: OperationInput,
  operation: OperationDefinitionNode,
): OperationPlan {
  const planner = new Planner(input);
  const roots = new Map<string, RootPlan>();
  const faults = new Map<string, Fault>();
  const questions: LookupRead[] = [];
  const answers: FieldCost[] = [];
  for (const field of rootFieldsOf(input, operation)) {
    const root = ROOTS.get(field.name);
    try {
      if (root) roots.set(field.alias, planRoot(planner, field, root));
      else {
        questions.push(...planQuestion(planner, field, 'Query', ''));
        answers.push(...questionCosts(planner, field, 'Query', ''));
      }
    } catch (error) {
      if (!isFault(error)) throw error;
      if (root) roots.set(field.alias, { kind: 'faulty', fault: error });
      else faults.set(field.alias, error);
    }
  }
  return { roots, faults, ...costOf([...answers, ...fieldCosts([...roots.values()], questions)]) };
}

/** The root fields, each name in the answer once; of one with a wrong argument the library tells when it comes to it. */
function rootFieldsOf(
  input: OperationInput,
  { selectionSet }: OperationDefinitionNode,
): SelectedField[] {
  try {
    return selectedFields(input, [selectionSet], ['Query'], {
      keyOf: byAlias,
      leaveOutFaulty: true,
    });
  } catch (error) {
    // It is a directive at the root: the library then executes nothing, and tells why.
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

function isFault(error: unknown): error is Fault {
  if (error instanceof PlanTooLarge) return false;
  return error instanceof Refusal || error instanceof GraphQLError;
}

function fieldCosts(
  roots: readonly RootPlan[],
  questions: readonly LookupRead[],
): readonly FieldCost[] {
  const beside = roots.flatMap((plan) => (plan.kind === 'lists' ? plan.questions : []));
  return [
    ...roots.flatMap((plan) => {
      const around = plan.kind === 'nodes' ? plan.ids.length : 1;
      return readsOf(plan).flatMap((read) => costsOf(read, around));
    }),
    ...[...questions, ...beside].flatMap((read) => costsOf(read, QUESTION_ROWS)),
  ];
}

function readsOf(plan: RootPlan): readonly Read[] {
  if (plan.kind === 'faulty') return [];
  return plan.kind === 'lists' ? plan.reads : [plan.read];
}
