import { paddedMonthEnd } from '../kernel/partial-date';
import { relationsFrom, nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type { Block } from './read';
import { all as allOf, compare, type Condition } from './cypher/condition';
import { blockOf } from './plan';
import type { OperationInput, SelectedField } from './selection';

/** The blocks of fields that pick one of a list as of a day. */
export function picksOf(
  input: OperationInput,
  fields: readonly SelectedField[],
  nouns: readonly NounName[],
  path: string,
): Block[] {
  return fields.flatMap((field) =>
    nouns.flatMap((noun): Block[] => {
      const pick = nounNamed(noun).picks?.[field.name];
      const relation = pick && relationsFrom(noun).get(pick.from);
      if (!relation || !field.places.has(noun)) return [];
      const day = field.arguments['asOf'] as string;
      const last = pick.which === 'last happened';
      return [
        {
          ...blockOf(
            input,
            { ...relation, reach: 'one' },
            field,
            nouns.length === 1 ? null : [noun],
            `${path}.${field.alias}`,
          ),
          guarded: nouns.length > 1,
          span: last ? { from: day, to: day, least: 'CERTAIN' } : null,
          condition: last ? null : after(day),
          window: { size: 1, backward: last, after: null, before: null },
          single: true,
        },
      ];
    }),
  );
}

/** An event that lies ahead of a day: its date does, or it is planned and has none. */
function after(day: string): Condition {
  const last = "{x}.date + substring('-12-31', size({x}.date) - 4)";
  const undated: Condition = { kind: 'known', expression: '{x}.date', known: false };
  const planned = allOf([undated, compare('{x}.happened', '=', false)]);
  return { kind: 'any', parts: [compare(last, '>', paddedMonthEnd(day)), planned] };
}
