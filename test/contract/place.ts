import type { Cost } from './budget';
import type { Type } from './record-types';

/** A place in a document: what is selected on, how many relations lead there, and for how many records at most. */
export interface Place {
  readonly type: Type;
  readonly depth: number;
  readonly around: number;
  /** Where records are looked up by id: the nouns that they are of. */
  readonly likely?: readonly string[];
  /** On a page: whether its number was paid for. */
  readonly counted?: boolean;
  /** On a page: whether its relation can be only planned. */
  readonly plannable?: boolean;
  /** On a page: whether some days are asked for. */
  readonly dated?: boolean;
}

/** A named fragment of a document, and what it costs at the place where it was written. */
export interface Fragment {
  readonly name: string;
  readonly text: string;
  readonly place: Place | null;
  readonly cost: Cost;
}

/** What a page shows besides records: some of it was paid for, some is told only of certain lists. */
export function isAllowed({ counted, plannable, dated }: Place, name: string): boolean {
  if (name === 'totalCount') return counted === true;
  if (name === 'certainties') return counted === true && dated === true;
  if (name === 'reason') return dated === true;
  return name !== 'happened' || plannable === true;
}
