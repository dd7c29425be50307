import { certaintyWithin } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import type { Days } from '../../kernel/overlap';
import { firstDay, lastDay } from '../../kernel/partial-date';
import { keyText } from '../../kernel/text';
import { daysOf } from '../../plan/span';
import type { Generation } from '../../store/generation';
import { networkPart, type Network } from '../network/network';
import type { SearchDocument } from './documents';
import type { SearchIndex } from './index';
import type { SearchFilter } from './search.type';

/** Tells whether a record passes a filter. */
export async function fitsFilter(
  { topics, during }: SearchFilter,
  index: SearchIndex,
  generation: Generation,
  path: string,
): Promise<(document: SearchDocument) => boolean> {
  const days = during ? daysOf(during, `${path}.during`) : null;
  const wanted = topics ? topicsNamed(topics, index, `${path}.topics`) : null;
  const network = days && (await generation.get(networkPart));
  return (document) =>
    (!wanted || topicsOf(document).some((topic) => wanted.has(topic))) &&
    (!days || !network || isWithin(network, document.id, days));
}

function topicsNamed(
  topics: readonly string[],
  { documents }: SearchIndex,
  path: string,
): Set<string> {
  const known = new Set([...documents.values()].flatMap(topicsOf));
  const unknown = topics.find((topic) => !known.has(keyText(topic)));
  if (unknown !== undefined)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: nothing is about "${unknown}"; allowed are names of topics, as { topics { nodes { name } } } lists them.`,
    );
  return new Set(topics.map(keyText));
}

/** What a record is about; a topic is about itself. */
function topicsOf({ noun, texts }: SearchDocument): string[] {
  const field = noun === 'Topic' ? 'name' : 'topics';
  return texts.filter((text) => text.field === field).map(({ text }) => keyText(text));
}

/** Whether a record may have been there, or was dated, on one of the days. One without any date is not told to be. */
function isWithin(network: Network, id: string, { from, to }: Days): boolean {
  const { date, end, bounds } = network.getNodeAttributes(id);
  if (!date && !end) return false;
  if (bounds) return certaintyWithin(bounds, from, to) !== null;
  const first = date ?? (end as string);
  return firstDay(first) <= to && lastDay(end ?? first) >= from;
}
