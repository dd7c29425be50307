/**
 * What the report states, in a few words of ours; where the answer says it; what it says there.
 *
 * The place is a path of fields. In a list it names a record by its id without the type, or
 * goes on with a field of each; the `nodes` of a connection are left out. The order of a list
 * does not count, and of a longer text only the words that carry the fact do.
 */
export type Fact = readonly [
  fact: string,
  place: string,
  says: string | number | boolean | RegExp | readonly unknown[],
];

/** A question that somebody asks of the report, as one request. */
export interface ReportQuestion {
  readonly question: string;
  readonly request: string;
  readonly facts: readonly Fact[];
}

interface Named {
  readonly id?: string;
  readonly record?: Named;
}

/** What an answer says at a place. */
export function saidAt(answer: unknown, place: string): unknown {
  return place.split('.').reduce((value, step) => oneStep(value, step, place), answer);
}

function oneStep(value: unknown, step: string, place: string): unknown {
  if (Array.isArray(value)) {
    const found = value.find((each: Named) => idOf(each)?.split(':')[1] === step) as unknown;
    if (found !== undefined) return found;
    if (value.every((each) => hasField(each, step)))
      return value.map((each) => oneStep(each, step, place));
  } else if (hasField(value, step)) {
    const field = value[step];
    return hasField(field, 'nodes') ? field['nodes'] : field;
  }
  throw new Error(`The answer has no ${step} of ${place}.`);
}

const idOf = (each: Named): string | undefined => each.id ?? each.record?.id;

function hasField(value: unknown, field: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && field in value;
}
