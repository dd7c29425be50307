import type { OperationDefinitionNode } from 'graphql';
import { isFault } from './fault';
import { introspections } from './introspection';
import { QUESTION_ROWS } from './limits';
import { planRoot, type RootPlan } from './plan-root';
import { Planner, type PlannedQuestion } from './planner';
import type { LookupRead, Read } from './read';
import { PlannedRecords } from './planned-records';
import { costsOf, type PlannedCost } from './read-cost';
import { questionCosts } from './question-cost';
import { planQuestion } from './record-reads';
import { ROOTS, type Root } from './roots';
import { byAlias, selectedFields } from './selected-fields';
import type { OperationInput, PlannedInput, SelectedField } from './selection';
import { always, type PlanValue } from './value';

/** What is planned of a root field, with its values. */
interface PlannedRoot {
  readonly plan: RootPlan;
  readonly values: readonly PlanValue<unknown>[];
}

/** The plan of an operation, for all requests whose variables have the same shape. */
export interface OperationPlan {
  /** The root fields that a plan answers, by their names in the answer. */
  readonly roots: ReadonlyMap<string, PlannedRoot>;
  readonly questions: readonly PlannedQuestion[];
  readonly costs: readonly PlannedCost[];
  /** Whether it asks for the schema itself. */
  readonly introspects: boolean;
  /** What is planned only when a question has answered. */
  readonly records: PlannedRecords;
}

/** Plans every root field before any statement is sent. */
export function planOperation(
  input: OperationInput,
  operation: OperationDefinitionNode,
): OperationPlan {
  const planner = new Planner(input);
  const roots = new Map<string, PlannedRoot>();
  const questions: LookupRead[] = [];
  const answers: PlannedCost[] = [];
  const names = new Map<string, string>();
  for (const field of rootFieldsOf(planner.operation, operation)) {
    const root = ROOTS.get(field.name);
    names.set(field.alias, field.name);
    if (root) roots.set(field.alias, planned(planner, field, root));
    else {
      questions.push(...planQuestion(planner, field, 'Query', ''));
      answers.push(...questionCosts(planner, field, 'Query', ''));
    }
  }
  const plans = [...roots.values()].map(({ plan }) => plan);
  const costs = [...answers, ...fieldCosts(plans, questions)];
  return {
    roots,
    questions: planner.questions,
    costs: costs.map((cost) => atRootField(cost, names)),
    introspects: introspections(input, operation).length > 0,
    records: new PlannedRecords(),
  };
}

function planned(planner: Planner, field: SelectedField, root: Root): PlannedRoot {
  try {
    const work = () => planRoot(planner, field, root);
    const { result, values } = planner.operation.values.during(work);
    return { plan: result, values };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { plan: { kind: 'faulty', fault: error }, values: [] };
  }
}

/** The root fields, each name in the answer once; of one with a wrong argument the library tells when it comes to it. */
function rootFieldsOf(
  input: PlannedInput,
  { selectionSet }: OperationDefinitionNode,
): SelectedField[] {
  return selectedFields(input, [selectionSet], ['Query'], { keyOf: byAlias, leaveOutFaulty: true });
}

function fieldCosts(
  roots: readonly RootPlan[],
  questions: readonly LookupRead[],
): readonly PlannedCost[] {
  const beside = roots.flatMap((plan) => (plan.kind === 'lists' ? plan.questions : []));
  return [
    ...roots.flatMap((plan) => readsOf(plan).flatMap((read) => costsOf(read, recordsAt(plan)))),
    ...[...questions, ...beside].flatMap((read) => costsOf(read, always(QUESTION_ROWS))),
  ];
}

/** How many records a root field itself shows. */
function recordsAt(plan: RootPlan): PlanValue<number> {
  if (plan.kind !== 'nodes') return always(1);
  return (variables) => plan.ids(variables).length;
}

/** A root field that has several names costs as one field. */
function atRootField(cost: PlannedCost, names: ReadonlyMap<string, string>): PlannedCost {
  return { ...cost, path: cost.path.replace(/^[^.]+/, (alias) => names.get(alias) ?? alias) };
}

function readsOf(plan: RootPlan): readonly Read[] {
  if (plan.kind === 'faulty') return [];
  return plan.kind === 'lists' ? plan.reads : [plan.read];
}
