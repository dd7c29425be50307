import { boundsOf } from '../kernel/certainty';
import type { DaySpan } from '../kernel/day-span';
import { groupBy } from '../kernel/group-by';
import {
  dayAfter,
  dayBefore,
  firstDay,
  HIGHEST_DAY,
  lastDay,
  LOWEST_DAY,
} from '../kernel/partial-date';
import { commonDays } from '../kernel/overlap';
import { successionsOf } from '../kernel/succession';
import { enumerate } from '../kernel/text';
import { isDisputed } from './disputed';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { evidenceOf } from './tenure';

type Records = ReadonlyMap<string, SeedRecord>;

/** Days on which a holder is certain to be on one of some seats. */
interface Seated {
  readonly record: SeedRecord;
  readonly days: DaySpan;
}

/** On no day must more holders be certain than there are seats, in one post or in all. */
export function checkSeats(records: Records): Problem[] {
  const memberships = [...records.values()].filter(({ noun }) => noun.name === 'Membership');
  const byBody = groupBy(memberships, (record) => targetOf(record, 'body'));
  const bodies = [...records.values()].filter(({ links }) => links['posts']);
  return [
    ...memberships.flatMap((record) => wrongPost(record, records)),
    ...bodies.flatMap((body) => overfilled(body, byBody.get(body.id) ?? [], records)),
  ];
}

const targetOf = ({ links }: SeedRecord, name: string) => links[name]?.[0]?.id ?? '';
const rolesOf = ({ fields }: SeedRecord) => (fields['roles'] ?? []) as string[];
const postsOf = (body: SeedRecord | undefined, records: Records) =>
  (body?.links['posts'] ?? []).flatMap(({ id }) => records.get(id) ?? []);

/** A membership must name a post of its own body, for a role that the post has. */
function wrongPost(record: SeedRecord, records: Records): Problem[] {
  const post = records.get(targetOf(record, 'post'));
  const body = targetOf(record, 'body');
  if (!post || !records.has(body)) return [];
  const own = postsOf(records.get(body), records).map(({ id }) => id);
  const at = (fault: string) => [problemAt(record, `post is ${post.id}, ${fault}`, 'post')];
  if (!own.includes(post.id))
    return at(
      `which is no post of ${body}; expected ${own.length > 0 ? enumerate(own, 'or') : 'none'}`,
    );
  const role = record.fields['role'] as string;
  return rolesOf(post).includes(role)
    ? []
    : at(`which is not for the role ${role}; expected ${enumerate(rolesOf(post), 'or')}`);
}

/** What a dispute can be about that says that somebody was not on a seat after all. */
const DOUBTED = ['holder', 'role', 'region', 'post', 'start', 'end'];

function overfilled(
  body: SeedRecord,
  memberships: readonly SeedRecord[],
  records: Records,
): Problem[] {
  const sure = memberships.filter((record) => !isDisputed(record, DOUBTED, records));
  const posts = postsOf(body, records);
  const complete = posts.filter(({ fields }) => fields['complete'] === true);
  const holding = (record: SeedRecord, post: SeedRecord) =>
    rolesOf(post).includes(record.fields['role'] as string);
  const inPosts = posts.flatMap((post) =>
    crowded(
      [post],
      sure.filter((record) => holding(record, post) && isOn(record, post)),
      `on the ${String(post.fields['name'])} of ${body.id}`,
      records,
    ),
  );
  // One too many in a post is one too many in all: that is said once, where it is plainer.
  if (inPosts.length > 0) return inPosts;
  return crowded(
    complete,
    sure.filter((record) => complete.some((post) => holding(record, post))),
    `on all seats of ${body.id}`,
    records,
  );
}

/** A record names the post, or its region tells it. */
function isOn(record: SeedRecord, post: SeedRecord): boolean {
  const named = targetOf(record, 'post');
  const { region } = post.fields;
  return named ? named === post.id : region !== undefined && region === record.fields['region'];
}

function crowded(
  posts: readonly SeedRecord[],
  memberships: readonly SeedRecord[],
  where: string,
  records: Records,
): Problem[] {
  const seats = posts.reduce((sum, { fields }) => sum + Number(fields['seats']), 0);
  const rules = posts.map(({ fields: { start, end } }): DaySpan => ({
    from: typeof start === 'string' ? firstDay(start) : LOWEST_DAY,
    to: typeof end === 'string' ? lastDay(end) : HIGHEST_DAY,
  }));
  const seated = [...groupBy(memberships, (record) => targetOf(record, 'holder')).values()]
    .flatMap((own) => certainDays(own, records))
    .flatMap(({ record, days }): Seated[] => {
      const within = commonDays([days, ...rules]);
      return within ? [{ record, days: within }] : [];
    });
  for (const {
    days: { from: day },
  } of seated) {
    const there = seated.filter(({ days }) => days.from <= day && day <= days.to);
    if (there.length <= seats) continue;
    const { from: first, to } = commonDays(there.map(({ days }) => days)) as DaySpan;
    // The one that came last is most likely the one too many.
    const last = there.reduce((one, other) => (startOf(other) < startOf(one) ? one : other));
    const others = enumerate(there.flatMap((each) => (each === last ? [] : [each.record.id])));
    const message = `is certain from ${first} to ${to}, and so are ${others}: ${there.length} holders ${where}, of which there are ${seats}; correct one of them, or state the other value under disputed`;
    return [problemAt(last.record, message)];
  }
  return [];
}

function startOf({ record: { fields }, days }: Seated): string {
  return (fields['start'] ?? days.from) as string;
}

/** The days on which a holder is certain, but for those on which one hands over to the next. */
function certainDays(own: readonly SeedRecord[], records: Records): Seated[] {
  const terms = own.map((record) => ({
    id: record.id,
    record,
    ...boundsOf(evidenceOf(record, records)),
  }));
  return successionsOf(terms).flatMap(({ parts }) =>
    parts.flatMap(({ terms: joined, certainFrom, certainTo }): Seated[] => {
      const started = joined.some(({ record: { fields } }) => isDay(fields['start'], certainFrom));
      const ended = joined.some(({ record: { fields } }) => isDay(fields['end'], certainTo));
      const from = started ? dayAfter(certainFrom) : certainFrom;
      const to = ended ? dayBefore(certainTo) : certainTo;
      const [first] = joined;
      return first && from <= to ? [{ record: first.record, days: { from, to } }] : [];
    }),
  );
}

/** Whether a stated start or end is the one from which a certain day follows. */
function isDay(date: unknown, day: string): boolean {
  return typeof date === 'string' && firstDay(date) <= day && day <= lastDay(date);
}
