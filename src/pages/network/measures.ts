import type { NodeMeasure } from './asked-network';

export const MEASURE_NAMES: Readonly<Record<NodeMeasure, string>> = {
  strength: 'strength',
  degree: 'degree',
  betweenness: 'betweenness',
  pageRank: 'PageRank',
};

/** What each says, in a sentence for those who do not know it. */
export const MEASURE_ABOUT: Readonly<Record<NodeMeasure, string>> = {
  strength: 'all that is shared with others, added up',
  degree: 'with how many others something is shared',
  betweenness: 'the share of shortest paths between others that lead through it',
  pageRank: 'how often a walk at random along the ties would come by',
};

/** A score with as many digits as one compares. */
export function scoreText(value: number | null): string {
  if (value === null) return '';
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}
