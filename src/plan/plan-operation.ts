import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { isFault, type Fault } from './fault';
import { QUESTION_ROWS } from './limits';
import { planRoot, type RootPlan } from './plan-root';
import { Planner } from './planner';
import type { LookupRead, Read } from './read';
import { questionsIn, readCount, rowBound } from './read-cost';
import { planQuestion } from './record-reads';
import { ROOTS, type Root } from './roots';
import { byAlias, selectedFields } from './selected-fields';
import { type OperationInput, type SelectedField } from './selection';
import type { Cost } from './too-complex';

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
  for (const field of rootFieldsOf(input, operation)) {
    const root = ROOTS.get(field.name);
    if (root) roots.set(field.alias, planned(planner, field, root));
    else questions.push(...planQuestion(planner, field, 'Query', ''));
  }
  const { faults } = planner;
  return { roots, faults, ...costOf([...roots.values()], questions) };
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

function costOf(roots: readonly RootPlan[], questions: readonly LookupRead[]): Cost {
  const atRoot = roots.flatMap((plan) => {
    const around = plan.kind === 'nodes' ? plan.ids.length : 1;
    return readsOf(plan).map((read) => ({ read, around }));
  });
  const beside = roots.flatMap((plan) => (plan.kind === 'lists' ? plan.questions : []));
  const asked = [...questions, ...beside].map((read) => ({ read, around: QUESTION_ROWS }));
  const all = [...atRoot, ...asked];
  return {
    reads: all.reduce((sum, { read }) => sum + readCount(read), 0),
    rows: all.reduce((sum, { read, around }) => sum + rowBound(read, around), 0),
    questions: [...new Set(all.flatMap(({ read }) => questionsIn(read)))],
  };
}

function readsOf(plan: RootPlan): readonly Read[] {
  if (plan.kind === 'faulty') return [];
  return plan.kind === 'lists' ? plan.reads : [plan.read];
}
