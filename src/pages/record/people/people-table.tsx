import { dateText } from '../../../kernel/partial-date';
import { pathOf } from '../../layout/paths';
import { Links } from '../facts';
import { Marks, type Sources } from '../sources';
import type { Held, PersonOfPlace, PlaceOfPerson } from './people';
import { roleText } from './people-rows';

/** A row for each role that somebody held, with its days, and how certain it is that they were with the place then. */
export function PeopleTable({
  people,
  sources,
}: {
  readonly people: readonly PersonOfPlace[];
  readonly sources: Sources;
}) {
  return (
    <div class="wide" role="region" aria-labelledby="people" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Body</th>
            <th scope="col">Role</th>
            <th scope="col">Days</th>
            <th scope="col">Together</th>
            <th scope="col">Record</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <PersonRows key={one.person.id} one={one} sources={sources} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRows({ one, sources }: { one: PersonOfPlace; sources: Sources }) {
  const { person, affiliations, others, citations, held } = one;
  const [first, ...more] = held;
  return (
    <>
      <tr>
        <th scope="row" rowSpan={Math.max(1, held.length)}>
          <Links to={person} />
          {affiliations.map((each) => (
            <Position key={each.id} of={each} />
          ))}
          <Marks of={citations} sources={sources} />
          {others.length > 0 && (
            <p class="about">
              Also on record with <Links to={others.map(({ affiliatedWith }) => affiliatedWith)} />
            </p>
          )}
        </th>
        {first ? (
          <HeldCells held={first} sources={sources} />
        ) : (
          <td colSpan={5}>No role in a body is on record for then.</td>
        )}
      </tr>
      {more.map((each) => (
        <tr key={each.membership.id}>
          <HeldCells held={each} sources={sources} />
        </tr>
      ))}
    </>
  );
}

function Position({ of: { url, affiliatedWith, role, ...tenure } }: { of: PlaceOfPerson }) {
  return (
    <p>
      <a href={pathOf(url)}>
        <bdi>{affiliatedWith.label}</bdi>
      </a>
      {role && `, ${role}`}
      {`, ${daysText(tenure)}`}
    </p>
  );
}

function HeldCells({ held, sources }: { held: Held; sources: Sources }) {
  const { membership, certainty, shownTogether, citations } = held;
  return (
    <>
      <td>
        <Links to={membership.body} />
      </td>
      <td>{roleText(membership.role)}</td>
      <td>{daysText(membership)}</td>
      <td>
        <span class={`grade ${certainty.toLowerCase()}`}>{certainty.toLowerCase()}</span>
        {shownTogether.length > 0 && (
          <p class="reason">
            One place shows both: <Links to={shownTogether} />
          </p>
        )}
      </td>
      <td>
        <a href={pathOf(membership.url)}>
          Details<span class="hidden">: {membership.label}</span>
        </a>{' '}
        <Marks of={citations} sources={sources} />
      </td>
    </>
  );
}

type Days = Pick<Held['membership'], 'start' | 'end' | 'attested'>;

/** The days that sources state, or those on which they show it. */
function daysText({ start, end, attested }: Days): string {
  const [first, last] = [attested[0], attested.at(-1)].map((date) => date && dateText(date));
  const shown = first === last ? first : `${first} to ${last}`;
  if (start && end) return `${dateText(start)} to ${dateText(end)}`;
  const stated = start ? `from ${dateText(start)}` : end ? `until ${dateText(end)}` : null;
  return [stated, shown && `shown ${shown}`].filter(Boolean).join(', ') || 'no day is known';
}
