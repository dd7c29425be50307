import type { Span } from './rows';

/** A record of which no day is certain or expected is no bar if it would be longer than so many years. */
const MOST_YEARS = 10;

/** The spans that a bar shows. What only has not been ruled out for very long would look like a fact, and is left out. */
export function drawnSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.some(({ certainty }) => certainty !== 'POSSIBLE')) return spans;
  return spans.filter(({ from, to }) => from !== null && to !== null && years(from, to) <= MOST_YEARS);
}

function years(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}
