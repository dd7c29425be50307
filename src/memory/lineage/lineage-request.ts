export type LineageDirection = 'ANCESTORS' | 'DESCENDANTS' | 'BOTH';

/** What is asked of a lineage. */
export interface LineageRequest {
  readonly of: string;
  readonly direction: LineageDirection;
  readonly depth: number;
  /** The types of relation that are followed; all when null. */
  readonly relations: readonly string[] | null;
  /** Only what was there by then; all when null. */
  readonly asOf: string | null;
  /** The most records. */
  readonly first: number;
}

/** What cuts a lineage: there is more beyond so many steps, or than so many records, or than could be looked at. */
export type LineageLimit = 'DEPTH' | 'FIRST' | 'BUDGET';
