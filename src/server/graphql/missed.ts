import type { NounName } from '../../model/noun';
import type { RootPlan } from '../../plan/plan-root';
import type { Variables } from '../../plan/value';

/** A look-up that found no record, under its place in the answer. */
export interface Missed {
  readonly path: string;
  /** The noun and the text that was looked up; of a look-up by an id only that. */
  readonly noun: NounName | null;
  readonly asked: string;
}

/** The look-ups of a root field that found no record. */
export function missedIn(
  path: string,
  plan: RootPlan,
  answer: unknown,
  variables: Variables,
): Missed[] {
  if (plan.kind === 'nodes')
    return (answer as unknown[]).flatMap((node, index) =>
      node === null
        ? [{ path: `${path}.${index}`, noun: null, asked: plan.ids(variables)[index] ?? '' }]
        : [],
    );
  if (answer !== null) return [];
  if (plan.kind === 'node') return [{ path, noun: null, asked: plan.id(variables) }];
  return plan.kind === 'key' ? [{ path, noun: plan.noun, asked: plan.asked(variables) }] : [];
}
