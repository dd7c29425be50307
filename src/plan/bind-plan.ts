import type { FieldNode } from 'graphql';
import { isFault, type Fault } from './fault';
import type { OperationPlan } from './plan-operation';
import type { RootPlan } from './plan-root';
import { costOf, type Cost } from './too-complex';
import type { PlanValue, Variables } from './value';

/** A plan for one request: what can be answered, what is wrong, and what it may cost. */
export interface BoundPlan {
  readonly plan: OperationPlan;
  readonly variables: Variables;
  readonly roots: ReadonlyMap<string, RootPlan>;
  /** What is wrong below questions, by the places where they are asked. */
  readonly faults: ReadonlyMap<FieldNode, Fault>;
  readonly cost: Cost;
}

/** Reads all values of a plan from the variables of a request, before any statement is sent. */
export function bindPlan(plan: OperationPlan, variables: Variables): BoundPlan {
  const roots = new Map<string, RootPlan>();
  for (const [name, root] of plan.roots) {
    const fault = faultIn(root.values, variables);
    roots.set(name, fault ? { kind: 'faulty', fault } : root.plan);
  }
  const faults = new Map<FieldNode, Fault>();
  for (const { nodes, values } of plan.questions) {
    const fault = faultIn(values, variables);
    if (fault) for (const node of nodes) faults.set(node, fault);
  }
  return { plan, variables, roots, faults, cost: costOf(plan.costs, variables) };
}

/** The first value that a request has wrong. */
function faultIn(values: readonly PlanValue<unknown>[], variables: Variables): Fault | null {
  try {
    for (const value of values) value(variables);
    return null;
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}
