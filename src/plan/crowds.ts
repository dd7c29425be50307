import type { Relation } from '../model/relation';

/**
 * How many records lists have that are not short, in round numbers and for the largest of them:
 * a statement scans a list before it orders and cuts it. A test holds the numbers against
 * the data; where a list outgrows its number, raise it.
 */
const LARGEST_LISTS: Readonly<Record<string, number>> = {
  'Document.citedBy': 1_000,
  'Committee.decisions': 600,
  'Committee.memberships': 300,
  'Committee.meetings': 200,
  'Topic.decisions': 200,
  'Committee.activities': 100,
  'Committee.effectsInBody': 100,
  'Committee.subcommittees': 100,
  'Meeting.allAgendaItems': 100,
  'Organization.decisions': 100,
  'Organization.memberships': 100,
};
const LARGEST_LIST = 50;

/** How many records of one noun, and of all nouns, there can be. */
export const OF_A_NOUN = 1_500;
export const OF_ALL_NOUNS = 8_000;

/** How many records a list has on average: among many records few have a long list. */
export const AVERAGE_LIST = 5;

/** The most records that a relation reaches from one record. */
export function crowdOf({ from, name, reach, most }: Relation): number {
  if (reach === 'one') return 1;
  return reach === 'short' ? most : (LARGEST_LISTS[`${from}.${name}`] ?? LARGEST_LIST);
}

/** The same on average. */
export function averageOf({ reach }: Pick<Relation, 'reach'>): number {
  return reach === 'one' ? 1 : AVERAGE_LIST;
}
