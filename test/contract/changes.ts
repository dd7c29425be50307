import { dayAfter, firstDay, lastDay, sortableDate } from '../../src/kernel/partial-date';
import { boundFields, CHANGE_EVENTS, isShown, type NounEvent } from '../../src/model/events';
import { isPlanned } from '../../src/model/times';
import type { GraphNode } from '../../src/seeding/graph';
import { keysOfCursor, ownCursor } from './cursors';
import { valueOf, type Memory } from './memory';
import type { Arguments } from './order';
import { Refused } from './refused';

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
  const wanted = args['kinds'] as string[] | undefined;
  const events = CHANGE_EVENTS.filter((event) => wanted?.includes(event.kind) ?? !isShown(event));
  const groups = events.map((event) => {
    const { kind, noun } = event;
    const all = changesOf(memory, event, from, to);
    const order = `changes ${kind} ${from} ${to}`;
    const after = typeof args['after'] === 'string' ? keysOfCursor(order, args['after']) : null;
    const rest = all.filter(({ key }) => !after || key > (after[0] as string));
    const shown = rest.slice(0, args['first'] as number);
    return {
      kind,
      noun: noun.name,
      totalCount: all.length,
      hasNextPage: rest.length > shown.length,
      changes: shown.map(({ key, ...change }) => ({
        ...change,
        cursor: ownCursor(order, [key]),
      })),
    };
  });
  return { from, to, groups: groups.filter(({ totalCount }) => totalCount > 0) };
}

function changesOf(memory: Memory, event: NounEvent, from: string, to: string) {
  const { noun, field } = event;
  const bounds = boundFields(event) ?? [];
  return memory
    .ofNoun(noun.name)
    .filter(({ properties }) => !isPlanned(noun, properties))
    .flatMap((record) => datesOf(record, field).map((date) => ({ record, date })))
    .flatMap(({ record, date }) => {
      const [notBefore, notAfter] = bounds.map((name) => valueOf(record, name) as string | null);
      const first = [firstDay(date), ...(notBefore ? [firstDay(notBefore)] : [])]
        .sort()
        .at(-1) as string;
      const last = [lastDay(date), ...(notAfter ? [lastDay(notAfter)] : [])].sort()[0] as string;
      if (first > to || last < from) return [];
      const certain = first >= from && last <= to;
      return [
        {
          key: `${sortableDate(date)} ${record.id}`,
          date,
          certainty: certain ? 'CERTAIN' : 'POSSIBLE',
          record,
        },
      ];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function datesOf(record: GraphNode, field: string): string[] {
  return [valueOf(record, field) ?? []].flat() as string[];
}

function lastDayOf(memory: Memory, code: string): string {
  const [meeting] = memory.withKey('Meeting', code);
  if (!meeting) throw new Refused('BAD_REQUEST', { argument: 'changes' });
  return lastDay((valueOf(meeting, 'end') ?? valueOf(meeting, 'start')) as string);
}
