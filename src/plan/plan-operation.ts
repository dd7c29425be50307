import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { isFault, type Fault } from './fault';
import { QUESTION_ROWS } from './limits';
import { planRoot, type RootPlan } from './plan-root';
import { Planner } from './planner';
import type { LookupRead, Read } from './read';
import { costsOf, type FieldCost } from './read-cost';
import { questionCosts } from './question-cost';
import { planQuestion } from './record-reads';
import { ROOTS, type Root } from './roots';
import { byAlias, selectedFields } from './selected-fields';
import { type OperationInput, type SelectedField } from './selection';
import { costOf, type Cost } from './too-complex';

/** The plans of an operation's root fields by their names in the answer, and what they may cost together. */
export interface OperationPlan extends Cost {
  readonly roots: ReadonlyMap<string, RootPlan>;
  /** What is wrong below questions, by the places where they are asked. */
  readonly faults: ReadonlyMap<FieldNode, Fault>;
}

/** Plans every root field before any statement is sent. */
export function planOperation(
  input: OperationInput,
  operation: OperationDefinitionNode,
): OperationPlan {
  const planner = new Planner(input);
  const roots = new Map<string, RootPlan>();
  const questions: LookupRead[] = [];
  const answers: FieldCost[] = [];
  const names = new Map<string, string>();
  for (const field of rootFieldsOf(input, operation)) {
    const root = ROOTS.get(field.name);
    names.set(field.alias, field.name);
    if (root) roots.set(field.alias, planned(planner, field, root));
    else {
      questions.push(...planQuestion(planner, field, 'Query', ''));
      answers.push(...questionCosts(planner, field, 'Query', ''));
    }
  }
  const { faults } = planner;
  const fields = [...answers, ...fieldCosts([...roots.values()], questions)];
  return { roots, faults, ...costOf(fields.map((cost) => atRootField(cost, names))) };
}

function planned(planner: Planner, field: SelectedField, root: Root): RootPlan {
  try {
    return planRoot(planner, field, root);
  } catch (error) {
    if (!isFault(error)) throw error;
    return { kind: 'faulty', fault: error };
  }
}

/** The root fields, each name in the answer once; of one with a wrong argument the library tells when it comes to it. */
function rootFieldsOf(
  input: OperationInput,
  { selectionSet }: OperationDefinitionNode,
): SelectedField[] {
  return selectedFields(input, [selectionSet], ['Query'], { keyOf: byAlias, leaveOutFaulty: true });
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

/** A root field that has several names costs as one field. */
function atRootField(cost: FieldCost, names: ReadonlyMap<string, string>): FieldCost {
  return { ...cost, path: cost.path.replace(/^[^.]+/, (alias) => names.get(alias) ?? alias) };
}

function readsOf(plan: RootPlan): readonly Read[] {
  if (plan.kind === 'faulty') return [];
  return plan.kind === 'lists' ? plan.reads : [plan.read];
}
