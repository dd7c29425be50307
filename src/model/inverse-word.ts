import { ALL_RELATIONS } from './model';
import type { NounName } from './noun';

/** What a relationship from one noun to another is called against its way, of one thing: "decision" for the field `decisions`. */
export function inverseWord(
  type: string,
  from: NounName | null,
  to: NounName | null,
): string | undefined {
  const relation = ALL_RELATIONS.find(
    (each) =>
      each.relationship === type &&
      each.direction === 'in' &&
      each.from === to &&
      each.to.some((noun) => noun === from),
  );
  return relation?.one;
}
