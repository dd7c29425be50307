import { certaintyWithin } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import type { DaySpan } from '../../kernel/day-span';
import { firstDay, lastDay } from '../../kernel/partial-date';
import { keyText } from '../../kernel/fold';
import { nounNamed } from '../../model/model';
import { daysOf, type SpanInput } from '../../kernel/day-span';
import type { Snapshot } from '../snapshot';
import type { Network } from '../network/graph';
import { NETWORK } from '../network/network';
import type { SearchDocument } from './documents';
import type { SearchIndex } from './search-index';

/** What records must meet beside holding the words: all criteria given. */
export interface SearchCriteria {
  /** Names or ids of topics, of which the record is about one. */
  readonly topics?: readonly string[] | null;
  readonly during?: SpanInput | null;
}

/** Tells whether a record passes a filter. */
export async function fitsFilter(
  { topics, during }: SearchCriteria,
  index: SearchIndex,
  snapshot: Snapshot,
  path: string,
): Promise<(document: SearchDocument) => boolean> {
  const days = during?.from || during?.to ? daysOf(during, `${path}.during`) : null;
  const wanted = topics?.length ? topicsNamed(topics, index, `${path}.topics`) : null;
  const network = days && (await snapshot.get(NETWORK));
  return (document) =>
    (!wanted || topicsOf(document).some((topic) => wanted.has(topic))) &&
    (!days || !network || isWithin(network, document.id, days));
}

/** Topics are called by their names or by their ids. */
function topicsNamed(
  topics: readonly string[],
  { documents }: SearchIndex,
  path: string,
): Set<string> {
  const known = new Set([...documents.values()].flatMap(topicsOf));
  return new Set(
    topics.map((topic) => {
      const [byId] = topicsOf(documents.get(topic) ?? NOTHING);
      const name = byId ?? keyText(topic);
      if (known.has(name)) return name;
      throw new Refusal(
        'BAD_REQUEST',
        `${path}: "${topic}" is not a topic; expected the name of a topic, as listed by { topics(first: 100) { nodes { name } } }.`,
      );
    }),
  );
}

const NOTHING = { noun: 'Person', texts: [] } as const;

/** What a record is about; a topic is about itself. */
function topicsOf({ noun, texts }: Pick<SearchDocument, 'noun' | 'texts'>): string[] {
  const field = noun === 'Topic' ? 'name' : 'topics';
  return texts.filter((text) => text.field === field).map(({ text }) => keyText(text));
}

/** Whether a record may have been there, or happened, on one of the days. */
function isWithin(network: Network, id: string, { from, to }: DaySpan): boolean {
  const { noun, date, end, bounds, happened } = network.getNodeAttributes(id);
  if (!happened) return false;
  if (bounds && nounNamed(noun).dated?.kind === 'tenure')
    return certaintyWithin(bounds, from, to) !== null;
  return date !== null && firstDay(date) <= to && lastDay(end ?? date) >= from;
}
