import type { MeetingDay } from '../../pictures/timeline/rows';
import { Timeline } from '../../pictures/timeline/timeline';
import type { AskedDay } from '../../day/asked-day';
import { LessCertain } from '../../day/less-certain';
import type { View } from '../../view';
import type { PageRecord } from '../record';
import type { Sources } from '../sources';
import { peopleOnDay, type PersonOfPlace } from './people';
import { peopleRows } from './people-rows';
import { PeopleTable } from './people-table';

interface Props {
  readonly record: PageRecord;
  readonly people: readonly PersonOfPlace[];
  readonly asked: AskedDay;
  readonly meetings: readonly MeetingDay[];
  readonly sources: Sources;
  readonly view: View;
}

/** Who of an organization or a ccTLD sat where, and when: drawn, and as a table with the sources. */
export function PeoplePart({ record, people: all, asked, meetings, sources, view }: Props) {
  if (all.length === 0) return null;
  const { people, hidden } = peopleOnDay(all, asked);
  const question = new URLSearchParams({
    of: record.id,
    ...(asked.asOf ? { asOf: asked.asOf } : {}),
  }).toString();
  const title = `People of ${record.label} and what they held`;
  return (
    <section aria-labelledby="people">
      <h2 id="people">
        People and what they held <span class="count">{people.length}</span>
      </h2>
      <p class="about">
        People on record with it
        {record.__typename === 'Organization' && ', or with a ccTLD that it manages now'}, and the
        roles that they held in bodies while they may have been there. “Together” says how certain
        it is that both held on one day; most sources do not say how long somebody was with a place.
      </p>
      <LessCertain count={hidden} asked={asked} />
      <Timeline
        id="people-time"
        title={title}
        rows={peopleRows(people)}
        meetings={meetings}
        asOf={asked.asOf}
        view={view}
      />
      {people.length > 0 && <PeopleTable people={people} sources={sources} />}
      <p>
        <a href={`${view.base}ask/PeopleOfARegistry?${question}`}>
          The same as a question, with its files
        </a>
      </p>
    </section>
  );
}
