import { decodeCursor, encodeCursor } from '../../src/kernel/cursor';
import { dayAfter, firstDay, lastDay } from '../../src/kernel/partial-date';
import type { NounName } from '../../src/model/noun';
import { valueOf, type Memory } from './memory';
import type { Arguments } from './order';
import { Refused } from './refused';

/** Each kind of change with the noun of its records and the field that dates it, in the order in which they are told. */
const KINDS: readonly (readonly [kind: string, noun: NounName, field: string])[] = [
  ['MEMBERSHIP_BEGAN', 'Membership', 'start'],
  ['MEMBERSHIP_ENDED', 'Membership', 'end'],
  ['AFFILIATION_BEGAN', 'Affiliation', 'start'],
  ['AFFILIATION_ENDED', 'Affiliation', 'end'],
  ['COMMITTEE_ESTABLISHED', 'Committee', 'established'],
  ['COMMITTEE_DISSOLVED', 'Committee', 'dissolved'],
  ['DECISION_TAKEN', 'Decision', 'date'],
  ['MILESTONE_REACHED', 'Milestone', 'date'],
  ['MEETING_HELD', 'Meeting', 'start'],
  ['ACTIVITY_DATED', 'Activity', 'date'],
  ['MEMBERS_COUNTED', 'MemberCount', 'date'],
];

/** What changed in a span of days, or between two meetings. */
export function changes(memory: Memory, args: Arguments): unknown {
  const from =
    typeof args['from'] === 'string'
      ? firstDay(args['from'])
      : dayAfter(lastDayOf(memory, args['fromMeeting'] as string));
  const to =
    typeof args['to'] === 'string'
      ? lastDay(args['to'])
      : lastDayOf(memory, args['toMeeting'] as string);
  if (from > to) throw new Refused('BAD_REQUEST', { argument: 'changes' });
  const wanted = (args['kinds'] ?? KINDS.map(([kind]) => kind)) as string[];
  const groups = KINDS.filter(([kind]) => wanted.includes(kind)).map(([kind, noun, field]) => {
    const all = changesOf(memory, noun, field, from, to);
    const after =
      typeof args['after'] === 'string' ? decodeCursor(`changes:${kind}`, args['after'], 1) : null;
    const rest = all.filter(({ key }) => !after || key > (after[0] as string));
    const shown = rest.slice(0, args['first'] as number);
    return {
      kind,
      noun,
      totalCount: all.length,
      hasNextPage: rest.length > shown.length,
      changes: shown.map(({ key, ...change }) => ({
        ...change,
        cursor: encodeCursor(`changes:${kind}`, [key]),
      })),
    };
  });
  return { from, to, groups: groups.filter(({ totalCount }) => totalCount > 0) };
}

function changesOf(memory: Memory, noun: NounName, field: string, from: string, to: string) {
  return memory
    .ofNoun(noun)
    .filter((node) => noun !== 'Milestone' || valueOf(node, 'happened') === true)
    .filter((node) => noun !== 'Activity' || valueOf(node, 'status') !== 'PLANNED')
    .flatMap((record) => {
      const date = valueOf(record, field) as string | null;
      if (date === null || firstDay(date) > to || lastDay(date) < from) return [];
      const certain = firstDay(date) >= from && lastDay(date) <= to;
      return [
        { key: `${date}|${record.id}`, date, certainty: certain ? 'CERTAIN' : 'POSSIBLE', record },
      ];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function lastDayOf(memory: Memory, code: string): string {
  const [meeting] = memory.withKey('Meeting', code);
  if (!meeting) throw new Refused('BAD_REQUEST', { argument: 'changes' });
  return lastDay((valueOf(meeting, 'end') ?? valueOf(meeting, 'start')) as string);
}
