import { NOUNS } from './model';
import type { NounName } from './noun';

/** Which end of each arrow states it, by the nouns at its ends and its type. */
const STATED = new Map<string, 'from' | 'to'>(
  NOUNS.flatMap((noun) =>
    Object.values(noun.arrows).flatMap((arrow) =>
      arrow.to.map((target): [string, 'from' | 'to'] => {
        const [from, to] = arrow.incoming ? [target, noun.name] : [noun.name, target];
        // A nested record is written inside another, and stands in the files with sources of its own.
        const byTarget = arrow.nested === true;
        const own = arrow.incoming ? 'to' : 'from';
        return [`${from} ${arrow.type} ${to}`, byTarget ? other(own) : own];
      }),
    ),
  ),
);

/** Whose entry in the files states an arrow: that of the record from which it leads, or to which. */
export function statesArrow(from: NounName, type: string, to: NounName): 'from' | 'to' {
  return STATED.get(`${from} ${type} ${to}`) ?? 'from';
}

function other(end: 'from' | 'to'): 'from' | 'to' {
  return end === 'from' ? 'to' : 'from';
}
