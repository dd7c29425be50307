import { GRADES, type Bounds, type Certainty } from '../../src/kernel/certainty';
import { gradedSpans } from '../../src/kernel/graded-spans';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from '../../src/kernel/partial-date';
import { openDay, reasonSentence, type ReasonInput } from '../../src/kernel/reason';
import { nounNamed } from '../../src/model/model';
import { BOUNDS, type NounName } from '../../src/model/noun';
import { ANNOUNCED, END_IN, SHOWN_IN, START_IN } from '../../src/model/tenure-fields';
import type { GraphNode } from '../../src/seeding/graph';
import { valueOf } from './memory';

type Input = Readonly<Record<string, unknown>>;

/** The days that are asked for, and the least grade that is wanted. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly least: Certainty;
}

/** What `asOf`, `during` and `certainty` ask for; null when no days are asked for. */
export function spanOf(args: Input): Span | null {
  const least = (args['certainty'] ?? 'POSSIBLE') as Certainty;
  if (typeof args['asOf'] === 'string') return { from: args['asOf'], to: args['asOf'], least };
  const during = args['during'] as Input | null | undefined;
  return during ? { ...daysOf(during), least } : null;
}

/** A span of partial dates as days; a missing end is open. */
export function daysOf({ from, to }: Input): { from: string; to: string } {
  return {
    from: typeof from === 'string' ? firstDay(from) : LOWEST_DAY,
    to: typeof to === 'string' ? lastDay(to) : HIGHEST_DAY,
  };
}

/** How sure it is that a record was there on one of the days, or null when it was not. */
export function gradeOf(node: GraphNode, { from, to, least }: Span): Certainty | null {
  const bounds = boundsOf(node);
  const meets = (first: string, last: string) => first <= to && last >= from;
  const grades: Certainty[] = [
    ...(meets(bounds.certainFrom, bounds.certainTo) ? ['CERTAIN' as const] : []),
    ...(meets(bounds.certainFrom, bounds.expectedTo) ? ['EXPECTED' as const] : []),
    ...(meets(bounds.possibleFrom, bounds.possibleTo) ? ['POSSIBLE' as const] : []),
  ];
  const best = grades[0] ?? null;
  return best !== null && GRADES.indexOf(best) <= GRADES.indexOf(least) ? best : null;
}

export function boundsOf(node: GraphNode): Bounds {
  return Object.fromEntries(BOUNDS.map((name) => [name, valueOf(node, name)])) as unknown as Bounds;
}

/** How many of a list have which grade. */
export function gradesIn(nodes: readonly GraphNode[], span: Span): Record<string, number> {
  const count = (grade: Certainty) => nodes.filter((node) => gradeOf(node, span) === grade).length;
  return { certain: count('CERTAIN'), expected: count('EXPECTED'), possible: count('POSSIBLE') };
}

/** The days of a record by grade, each with the sentence that an edge would have. */
export function spansOf(node: GraphNode): Record<string, unknown>[] {
  return gradedSpans(boundsOf(node)).map(({ certainty, from, to }) => ({
    certainty,
    from: openDay(from),
    to: openDay(to),
    sentence: reasonOf(node, certainty)['sentence'],
  }));
}

/** Why a record has its grade: a sentence, and the dates that it rests on. */
export function reasonOf(node: GraphNode, grade: Certainty): Record<string, unknown> {
  const { kind = 'tenure', fields = [] } = nounNamed(node.label as NounName).dated ?? {};
  const bounds = boundsOf(node);
  const [start, end] = [fields[0], fields[1]].map((name) => (name ? valueOf(node, name) : null));
  const stated = {
    start,
    end,
    startNotBefore: valueOf(node, 'startNotBefore'),
    startNotAfter: valueOf(node, 'startNotAfter'),
    endNotBefore: valueOf(node, 'endNotBefore'),
    endNotAfter: valueOf(node, 'endNotAfter'),
    attested: valueOf(node, 'attested') ?? [],
    inferred: valueOf(node, 'inferred'),
    termYears: valueOf(node, 'termYears'),
  };
  const known = {
    ...{ ...bounds, ...stated, kind },
    [SHOWN_IN]: valueOf(node, SHOWN_IN),
    [START_IN]: valueOf(node, START_IN),
    [END_IN]: valueOf(node, END_IN),
    [ANNOUNCED]: valueOf(node, ANNOUNCED),
  };
  const isProven = bounds.certainFrom <= bounds.certainTo;
  const days = BOUNDS.map((name) => {
    const isKnown = isProven || !name.startsWith('certain');
    return [name, isKnown ? openDay(bounds[name]) : null] as const;
  });
  return {
    sentence: reasonSentence(grade, known as unknown as ReasonInput),
    ...stated,
    ...Object.fromEntries(days),
  };
}
