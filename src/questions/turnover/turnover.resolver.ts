import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { certaintyWithin, type Bounds, type Certainty } from '../../kernel/certainty';
import { badArgument } from '../../kernel/arguments';
import { groupBy } from '../../kernel/group-by';
import { isAtLeast } from '../../kernel/overlap';
import { inRoles } from '../../memory/measures/counted';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { Turnover, TurnoverArgs, type TurnoverHolder } from './turnover.type';
import { FieldQuestion } from '../question';

type Row = Bounds & { readonly id: string; readonly role: string; readonly holder: string };

@Resolver(() => typeOf(['Committee']))
export class TurnoverResolver {
  @FieldQuestion(() => Turnover, 'Who joined, left and stayed between two days.')
  async turnover(
    @Root() committee: { id: string },
    @Args(() => TurnoverArgs) { from, to, roles, certainty }: TurnoverArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<Turnover> {
    if (from > to)
      throw badArgument(
        'turnover',
        `from ${from} is after to ${to}`,
        'a first day that is not after the second',
      );
    const found = (await executor.rowsOf(statement('committee/holders'), committee.id, {
      first: from,
      second: to,
    })) as unknown as Row[];
    const rows = inRoles(found, roles, 'turnover');
    const holders = [...groupBy(rows, ({ holder }) => holder)].map(([holder, own]) => ({
      holder,
      before: bestOn(from, own),
      after: bestOn(to, own),
      memberships: own.map(({ id }) => id),
    }));
    const lists = [
      holders.flatMap((each) => (each.before ? [] : shown(each, each.after))),
      holders.flatMap((each) => (each.after ? [] : shown(each, each.before))),
      holders.flatMap((each) =>
        each.before && each.after ? shown(each, lower(each.before, each.after)) : [],
      ),
    ].map((list) => list.filter((each) => isAtLeast(each.certainty, certainty ?? 'POSSIBLE')));
    const [joined = [], left = [], stayed = []] = lists.map((list) => list.slice(0, QUESTION_ROWS));
    return { joined, left, stayed, truncated: lists.some((list) => list.length > QUESTION_ROWS) };
  }
}

/** A grade for a day, and the membership that has it. */
interface Graded {
  readonly grade: Certainty;
  readonly id: string;
}

interface Holder {
  readonly holder: string;
  readonly before: Graded | null;
  readonly after: Graded | null;
  readonly memberships: string[];
}

/** The best of somebody's memberships for a day; null when known dates rule all of them out. */
function bestOn(day: string, rows: readonly Row[]): Graded | null {
  const graded = rows.flatMap((row) => {
    const grade = certaintyWithin(row, day, day);
    return grade ? [{ grade, id: row.id }] : [];
  });
  return graded.reduce<Graded | null>(
    (one, other) => (one && lower(one, other) === other ? one : other),
    null,
  );
}

/** The lower of two grades; of equal ones the second. */
function lower(one: Graded, other: Graded): Graded {
  return isAtLeast(one.grade, other.grade) ? other : one;
}

/** A holder as a list shows it that rests on this grade; one without it is in none. */
function shown(
  { holder, before, after, memberships }: Holder,
  by: Graded | null,
): (TurnoverHolder & { readonly certainty: Certainty })[] {
  if (!by) return [];
  return [
    {
      holder,
      before: before?.grade ?? null,
      after: after?.grade ?? null,
      memberships,
      certainty: by.grade,
      gradedBy: by.id,
    },
  ];
}
