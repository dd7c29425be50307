/** A relationship of which one end came of the other. */
export interface LineageRelationship {
  /** Whether the relationship points at the end that came first. */
  readonly direction: 'toEarlier' | 'toLater';
  /** What it says of the earlier and the later. */
  readonly about: string;
  /** It came about when the later ended, not when that began. */
  readonly atEnd?: boolean;
}

/** What a record of one kind says of the two records that it connects: the later came of the earlier. */
export interface LineageKind {
  readonly about: string;
  /** Somebody who was there already is only asked for something. */
  readonly asks?: boolean;
  /** The relations to the two, where they are not those of the other kinds. */
  readonly earlier?: string;
  readonly later?: string;
}

/** A noun whose records connect what came first with what came of it. */
export interface LineageLink {
  /** The relations to the two. */
  readonly earlier: string;
  readonly later: string;
  /** By the kind of the record, after which the step is named. Records of other kinds make none. */
  readonly kinds: Readonly<Record<string, LineageKind>>;
}

/** A noun whose records are the steps by which something came about. */
export interface LineageSteps {
  /** The relation to what came about by them. */
  readonly whole: string;
  /** The relation to the record that brought a step about, which then stands for it. */
  readonly reachedBy: string;
  /** The type of such a step in a lineage, and that of one that no record brought about. */
  readonly reached: { readonly type: string; readonly about: string };
  readonly alone: { readonly type: string; readonly about: string };
  /** The kinds of step that are taken when the whole is there: these came of it. */
  readonly afterwards: readonly string[];
}

/** The relationship points at what came first. */
export const toEarlier = (about: string): LineageRelationship => ({
  direction: 'toEarlier',
  about,
});

/** The relationship points at what came of it. */
export const toLater = (
  about: string,
  options: Pick<LineageRelationship, 'atEnd'> = {},
): LineageRelationship => ({ direction: 'toLater', about, ...options });

/** The relationships of lineage that more than one noun has. */
export const AMENDS = toEarlier('The later amends the earlier.');
export const FOLLOWS = toEarlier('The later follows the earlier on the same matter.');
export const PART_OF = toEarlier('The later is part of the earlier.');
export const RESULTED_FROM = toEarlier('The later resulted from the earlier.');
