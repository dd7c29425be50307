import { Args, Ctx, Resolver } from 'type-graphql';
import { badArgument, someOf } from '../../kernel/arguments';
import { encodeCursor } from '../../kernel/cursor';
import type { DaySpan } from '../../kernel/day-span';
import { Refusal } from '../../kernel/errors';
import { dateText, dayAfter, firstDay, lastDay, paddedMonthEnd } from '../../kernel/partial-date';
import { reasonWith } from '../../kernel/reason-dates';
import { CHANGE_EVENTS, isShown, type NounEvent } from '../../model/events';
import { CHANGES_BETWEEN } from '../../plan/cypher/changes-between';
import { pageOfRows } from '../../plan/execute/page';
import { naturalKeys } from '../../model/natural-key';
import { windowOf, type Window } from '../../plan/window';
import { statement } from '../../store/catalog';
import type { Row } from '../../store/port';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { Changes, ChangesArgs, type ChangeGroup } from './changes.type';

type Found = readonly [
  key: string,
  id: string,
  date: string,
  sure: boolean,
  notBefore: string | null,
  notAfter: string | null,
];

@Resolver()
export class ChangesResolver {
  @Question(() => Changes, {
    description:
      'What started, ended, was decided or was reached between two days or two meetings, grouped by kind.',
  })
  async changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: QuestionContext,
  ): Promise<Changes> {
    // Both at once, so that the days of two meetings are read by one statement.
    const [from, to] = await Promise.all([firstOf(args, context), lastOf(args, context)]);
    if (from > to)
      throw badArgument(
        'changes',
        `the span starts on ${from} and ends on ${to}`,
        'a span that does not end before it starts',
      );
    const asked = someOf('changes.kinds', args.kinds);
    const wanted = CHANGE_EVENTS.filter((event) =>
      asked ? asked.includes(event.kind) : !isShown(event),
    );
    const kinds = wanted.map(({ kind }) => kind);
    const orderName = (kind: string) => `changes:${kind}:${from}:${to}`;
    const window = windowIn(args, kinds, orderName);
    const parameters = {
      from,
      to,
      toMonthEnd: paddedMonthEnd(to),
      kinds,
      afterKey: window.after?.[0] ?? '',
      limit: window.size + 1,
    };
    const rows = await context.reader.read(CHANGES_BETWEEN, parameters, context.signal);
    const byKind = new Map(rows.map((row) => [row['kind'] as string, row]));
    const groups = wanted.flatMap((event) => {
      const row = byKind.get(event.kind);
      return row ? [groupOf(event, row, window, orderName(event.kind), { from, to })] : [];
    });
    return { from, to, groups: groups.filter(({ totalCount }) => totalCount > 0) };
  }
}

function groupOf(
  { kind, noun }: NounEvent,
  { total, rows }: Row,
  window: Window,
  order: string,
  span: DaySpan,
): ChangeGroup {
  const { edges, pageInfo } = pageOfRows(
    rows as readonly Found[],
    window,
    ([key]) => encodeCursor(order, [key]),
    ([, record, date, sure, startNotBefore, startNotAfter]) => {
      const known = { start: date, startNotBefore, startNotAfter };
      return {
        date,
        certainty: sure ? 'CERTAIN' : 'POSSIBLE',
        reason: reasonWith(sentenceOf(known, sure, span), known),
        record,
      };
    },
  );
  return {
    kind,
    noun: noun.name,
    totalCount: total as number,
    hasNextPage: pageInfo.hasNextPage,
    changes: edges,
  };
}

interface KnownDate {
  readonly start: string;
  readonly startNotBefore: string | null;
  readonly startNotAfter: string | null;
}

function sentenceOf(known: KnownDate, sure: boolean, { from, to }: DaySpan): string {
  const { start, startNotBefore, startNotAfter } = known;
  const bounds = [
    startNotBefore && `not before ${dateText(startNotBefore)}`,
    startNotAfter && `not after ${dateText(startNotAfter)}`,
  ].filter(Boolean);
  const date = [dateText(start), ...(bounds.length > 0 ? [`(${bounds.join(', ')})`] : [])].join(
    ' ',
  );
  return `${sure ? 'All' : 'Only a part'} of ${date} lies in the span from ${from} to ${to}.`;
}

/** Of each kind the same window, so that a cursor goes with one kind only. */
function windowIn(
  { first, after }: ChangesArgs,
  kinds: readonly string[],
  orderName: (kind: string) => string,
): Window {
  const form = {
    name: orderName(String(kinds[0])),
    keys: [{ kind: 'string' }],
    fault:
      'is not a cursor of these changes; expected a cursor from a change of the same kind in the same span.',
  } as const;
  if (after && kinds.length !== 1)
    throw badArgument('changes.after', 'needs exactly one kind', 'kinds with one item');
  return windowOf({ first, after: after || null }, form, 'changes');
}

async function firstOf(
  { from, fromMeeting }: ChangesArgs,
  context: QuestionContext,
): Promise<string> {
  if (Boolean(from) === Boolean(fromMeeting)) throw oneOfTwo('from', 'fromMeeting', from);
  return from
    ? firstDay(from)
    : dayAfter(await lastDayOfMeeting(fromMeeting as string, 'fromMeeting', context));
}

async function lastOf({ to, toMeeting }: ChangesArgs, context: QuestionContext): Promise<string> {
  if (Boolean(to) === Boolean(toMeeting)) throw oneOfTwo('to', 'toMeeting', to);
  return to ? lastDay(to) : lastDayOfMeeting(toMeeting as string, 'toMeeting', context);
}

function oneOfTwo(day: string, meeting: string, given: unknown): Refusal {
  return badArgument(
    'changes',
    given ? `has both ${day} and ${meeting}` : `has neither ${day} nor ${meeting}`,
    'one of the two',
  );
}

async function lastDayOfMeeting(
  code: string,
  argument: string,
  { executor }: QuestionContext,
): Promise<string> {
  const found = await Promise.all(
    naturalKeys('Meeting', code).map(({ text }) =>
      executor.rowsOf(statement('changes/meeting-days'), text),
    ),
  );
  const [row] = found.flat();
  if (!row)
    throw badArgument(
      `changes.${argument}`,
      'no meeting has this code',
      'a code such as ICANN77 or council-199',
    );
  return lastDay((row['end'] ?? row['start']) as string);
}
