import type { ShownCitation, Named } from '../record/record';

/** What the operation behind the page answers. */
export interface AroundData {
  readonly node: Named | null;
  readonly neighbourhood: {
    /** Null where it is not known. */
    readonly leftOut?: number | null;
    readonly truncated?: boolean;
    readonly nodes: readonly { readonly record: Pick<Named, 'id' | 'label'> & Partial<Named> }[];
    readonly hops: readonly HopData[];
  } | null;
}

/** Two records, with all that connects them. */
export interface HopData {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly links: readonly LinkData[];
}

export interface LinkData {
  /** The membership or the like between the two. */
  readonly record:
    | (Pick<Named, 'id' | 'label'> &
        Partial<Named> & {
          readonly role?: string | null;
          readonly position?: string | null;
          readonly type?: string | null;
        })
    | null;
  readonly relationships: readonly {
    readonly type: string;
    readonly along?: boolean;
    readonly happened?: boolean;
    readonly start?: string | null;
    readonly end?: string | null;
    readonly citations?: readonly ShownCitation[];
  }[];
}

/** What somebody wants to see around a record; all that is chosen stands in the address. */
export interface AroundAsked {
  readonly id: string;
  readonly depth: number;
  /** The kinds of records, and the sorts of ties, that are shown; all where none is named. */
  readonly only: readonly string[];
  readonly relations: readonly string[];
  /** Records whose neighbours are shown too, in the order in which they were opened. */
  readonly open: readonly string[];
  readonly asOf: string | null;
}

/** So many neighbours are asked for at first, and of each record that is opened. */
const [FIRST, OPENED] = [60, 30];

/** The variables of each question behind a view: what lies around, the same of what was chosen, and around each record that is open. */
export function questionsFor(asked: AroundAsked): Readonly<Record<string, unknown>>[] {
  const { id, depth, only, relations, open, asOf } = asked;
  const chosen = {
    ...(only.length > 0 ? { types: only } : {}),
    ...(relations.length > 0 ? { relations: relations.flatMap((each) => each.split('.')) } : {}),
  };
  const whole = { of: id, depth, first: FIRST, ...(asOf ? { asOf } : {}) };
  return [
    whole,
    ...(Object.keys(chosen).length > 0 ? [{ ...whole, ...chosen }] : []),
    ...open.map((of) => ({ ...whole, ...chosen, of, depth: 1, first: OPENED })),
  ];
}
