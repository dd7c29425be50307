import { paddedMonthEnd } from '../kernel/partial-date';
import { relationsFrom, nounNamed } from '../model/model';
import type { Choice, NounName } from '../model/noun';
import { all, compare, inSpan, type Condition } from './condition';
import { naturalOrder } from './list-order';
import type { Planning } from './planning';
import type { PickRead } from './read';
import { setsBelow, type SelectedField } from './selection';
import { type Argument } from './argument';
import { always, type PlanValue } from './value';

/** Plans the fields that pick one of a list as of a day. */
export function planPicks(
  planning: Planning,
  fields: readonly SelectedField[],
  nouns: readonly NounName[],
  path: string,
): PickRead[] {
  return fields.flatMap((field) =>
    nouns.flatMap((noun): PickRead[] => {
      const pick = nounNamed(noun).picks?.[field.name];
      const relation = pick && relationsFrom(noun).get(pick.from);
      if (!relation || !field.places.has(noun)) return [];
      const { key, arguments: args, alias } = field;
      const sets = setsBelow([field]);
      const alone = nouns.length === 1;
      return [
        {
          kind: 'pick',
          key,
          from: { relation, selectedOn: alone ? null : [noun], guarded: !alone },
          order: naturalOrder(relation.to, relation.fact),
          ...choiceAsOf(args.at<string>('asOf'), pick),
          ...planning.contentOf(sets, relation.to, `${path}.${alias}`),
        },
      ];
    }),
  );
}

function choiceAsOf(
  day: Argument<string>,
  { which }: Choice,
): Pick<PickRead, 'condition' | 'which'> {
  return which === 'next'
    ? { condition: liesAhead(day.as(paddedMonthEnd)), which: 'first' }
    : { condition: inSpan({ from: day.value, to: day.value, least: 'CERTAIN' }), which: 'last' };
}

/** An event that lies ahead of a day: its date does, or it is planned and has none. */
function liesAhead(paddedDay: PlanValue<string>): Condition {
  const later = compare({ property: 'date', as: 'lastDay' }, 'above', paddedDay);
  const undated: Condition = { kind: 'known', property: 'date', known: false };
  const planned = compare({ property: 'happened' }, 'eq', always(false));
  return { kind: 'any', parts: [later, all([undated, planned])] };
}
