import type { RootPlan } from '../../plan/plan-root';

/** A look-up that found no record, under its place in the answer. */
export interface Missed {
  readonly path: string;
  readonly plan: Extract<RootPlan, { kind: 'key' | 'node' | 'nodes' }>;
  /** Which of the ids of `nodes`. */
  readonly index?: number;
}

/** The look-ups of a root field that found no record. */
export function missedIn(path: string, plan: RootPlan, answer: unknown): Missed[] {
  if (plan.kind === 'nodes')
    return (answer as unknown[]).flatMap((node, index) =>
      node === null ? [{ path: `${path}.${index}`, plan, index }] : [],
    );
  return answer === null && (plan.kind === 'key' || plan.kind === 'node') ? [{ path, plan }] : [];
}
