import type { Certainty } from '../../../kernel/certainty';
import { AFFILIATE } from '../../../model/groups';
import type { NounName } from '../../../model/noun';
import type { RowSpan } from '../../pictures/timeline/rows';
import type { Ask } from '../../ask';
import { askedData } from '../../asked-data';
import { leastOf, reachesGrade, type AskedDay } from '../../day/asked-day';
import type { Named, ShownCitation } from '../record';

interface Tenure extends Named {
  readonly role: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly attested: readonly string[];
}

export interface PlaceOfPerson extends Tenure {
  readonly affiliatedWith: Named;
}

/** What a person held while they may have been with a place. */
export interface Held {
  readonly certainty: Certainty;
  readonly shownTogether: readonly Named[];
  readonly citations: readonly ShownCitation[];
  readonly membership: Tenure & { readonly spans: readonly RowSpan[]; readonly body: Named };
}

export interface PersonOfPlace {
  readonly certainty: Certainty | null;
  readonly person: Named;
  readonly affiliations: readonly PlaceOfPerson[];
  readonly others: readonly PlaceOfPerson[];
  readonly citations: readonly ShownCitation[];
  readonly held: readonly Held[];
}

/** The people of a place, as of a day where one is given; nobody where the record is no such place. */
export async function peopleOf(
  ask: Ask,
  noun: NounName,
  { id: of, asOf }: { id: string; asOf: string | null },
): Promise<readonly PersonOfPlace[]> {
  if (!(AFFILIATE.members as readonly NounName[]).includes(noun)) return [];
  const data = askedData<{ node: { people: readonly PersonOfPlace[] } | null }>(
    await ask('PeopleOfARegistry', asOf ? { of, asOf } : { of }),
  );
  return data?.node?.people ?? [];
}

/** Who is certain enough on the day that is asked for, with what they held; and how many rows are not. */
export function peopleOnDay(
  people: readonly PersonOfPlace[],
  asked: AskedDay,
): { readonly people: readonly PersonOfPlace[]; readonly hidden: number } {
  if (!asked.asOf) return { people, hidden: 0 };
  const least = leastOf(asked);
  const rows = (all: readonly PersonOfPlace[]) =>
    all.reduce((sum, { held }) => sum + Math.max(1, held.length), 0);
  const shown = people
    .filter(({ certainty }) => certainty === null || reachesGrade(certainty, least))
    .map((one) => ({
      ...one,
      held: one.held.filter(({ certainty }) => reachesGrade(certainty, least)),
    }));
  return { people: shown, hidden: Math.max(0, rows(people) - rows(shown)) };
}
