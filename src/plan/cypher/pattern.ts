import { beforeMonth, QUARTERS } from '../../kernel/partial-date';
import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';

type Direction = Relation['direction'];

/** A relationship in a pattern, with a variable for it or none. */
export function relationshipText(variable: string, type: string, direction: Direction): string {
  return direction === 'out' ? `-[${variable}:${type}]->` : `<-[${variable}:${type}]-`;
}

/** A relation in a pattern, with a variable for its last relationship or none. */
export function relationText(
  { relationship, direction, via }: Pick<Relation, 'relationship' | 'direction' | 'via'>,
  variable = '',
): string {
  const often = via?.repeated ? '*0..' : '';
  const first = via ? `${relationshipText('', via.relationship + often, via.direction)}()` : '';
  return first + relationshipText(variable, relationship, direction);
}

/** The label of nodes of these nouns: their own, or that of all nodes where they are several. */
export function labelOf(nouns: readonly NounName[]): string {
  return nouns.length === 1 ? (nouns[0] as string) : 'CcnsoRecord';
}

/** A partial date with other text in place of the number of a quarter, which no month and no day has. */
function withQuarters(date: string, textOf: (quarter: (typeof QUARTERS)[number]) => string) {
  return QUARTERS.reduce(
    (text, quarter) => `replace(${text}, '-${quarter.number}', '-${textOf(quarter)}')`,
    date,
  );
}

/** The first day of a partial date: what is missing of it is filled in. */
export function firstDayText(date: string): string {
  return `${withQuarters(date, ({ months }) => months[0])} + substring('-01-01', size(${date}) - 4)`;
}

/** The last day of a partial date. Every month has 31 days here, on both sides of a comparison. */
export function lastDayText(date: string): string {
  return `${withQuarters(date, ({ months }) => months[1])} + substring('-12-31', size(${date}) - 4)`;
}

/** A partial date as it sorts: a quarter before its first month. */
export function sortableDateText(date: string): string {
  return withQuarters(date, ({ months }) => beforeMonth(months[0]));
}

export function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
