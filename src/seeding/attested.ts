import { compareDates } from '../kernel/partial-date';
import { SHOWN_IN } from '../model/tenure-fields';
import type { Value } from './graph';
import type { SeedRecord } from './join';

/** The dates for which citations show the record, each once, in order. */
export function attestedOf(record: SeedRecord): string[] {
  return [...new Set(showings(record).map(({ date }) => date))].sort(compareDates);
}

/** What is stored of the citations that show a record: the dates, and for each the titles of its documents. */
export function attestedDerivations(
  record: SeedRecord,
  records: ReadonlyMap<string, SeedRecord>,
): Record<string, Value> {
  const attested = attestedOf(record);
  if (!('attested' in record.noun.fields) || attested.length === 0) return {};
  const titleOf = (id: string) => records.get(id)?.fields['title'] as string;
  const shown = showings(record);
  const shownIn = attested.map((date) => {
    const documents = shown.filter((each) => each.date === date).map(({ document }) => document);
    return [...new Set(documents)].map(titleOf).join('; ');
  });
  return { attested, [SHOWN_IN]: shownIn };
}

function showings({ links }: SeedRecord): { date: string; document: string }[] {
  return (links['citations'] ?? []).flatMap(({ id, details }) => {
    const date = details?.['shown'] as string | undefined;
    return date ? [{ date, document: id }] : [];
  });
}
