import { nounNamed } from '../../../model/model';
import { pathOf } from '../../layout/paths';
import type { TimelineRow } from '../../pictures/timeline/rows';
import { textOf } from '../facts';
import type { Named } from '../record';
import type { Held, PersonOfPlace } from './people';

/**
 * A line for each role of each person in each body, with its terms as bars. Those of which no source
 * tells that the person was with the place at the time stand in a group of their own.
 */
export function peopleRows(people: readonly PersonOfPlace[]): readonly TimelineRow[] {
  return people.flatMap(({ person, held }) => [
    ...rowsOf(person.label, person, held.filter(isMeanwhile)),
    ...rowsOf(`${person.label}, perhaps before or after`, person, held.filter(isNotTold)),
  ]);
}

function isMeanwhile({ certainty, shownTogether }: Held): boolean {
  return certainty !== 'POSSIBLE' || shownTogether.length > 0;
}

const isNotTold = (held: Held) => !isMeanwhile(held);

function rowsOf(group: string, person: Named, held: readonly Held[]): readonly TimelineRow[] {
  const rows = new Map<string, TimelineRow>();
  for (const { membership, citations } of held) {
    const { id, label, url, body, spans, attested } = membership;
    const detail = roleText(membership.role);
    const key = ['people', group, person.id, body.id, membership.role].join(' ');
    const known = rows.get(key)?.records ?? [];
    const record = { id, label, path: pathOf(url), detail, spans, shown: attested, citations };
    rows.set(key, {
      key,
      label: body.label,
      path: pathOf(body.url),
      detail,
      group,
      records: [...known, { ...record, date: null, isPlanned: false }],
    });
  }
  return [...rows.values()];
}

export function roleText(role: string | null): string {
  const { role: field } = nounNamed('Membership').fields;
  return field ? textOf(field, role) : '';
}
