/** Well under the bounds of 60 blocks, and so few rows that what is selected of them stays below 122,000 values. */
const BLOCKS = 22;
const ROWS = 9_000;
/** The most records of a short list. */
const SHORT = 25;

export interface Cost {
  readonly blocks: number;
  readonly rows: number;
}

/** Keeps count of what a document that is being written may cost at most, as the API tells its bounds. */
export class Budget {
  private blocks = 0;
  private rows = 0;

  get spent(): Cost {
    return { blocks: this.blocks, rows: this.rows };
  }

  /** Takes a cost off, and tells whether there was enough left for it. */
  take({ blocks, rows }: Cost): boolean {
    if (this.blocks + blocks > BLOCKS || this.rows + rows > ROWS) return false;
    this.blocks += blocks;
    this.rows += rows;
    return true;
  }
}

/** What following a relation costs for so many records around it, and how many records it gives at most. */
export function costOfRelation(
  reach: 'one' | 'short' | number,
  around: number,
  kinds: number,
  counted: boolean,
): Cost & { readonly found: number } {
  const each = reach === 'one' ? 1 : reach === 'short' ? SHORT : reach;
  const found = around * each;
  return {
    blocks: kinds * (counted ? 2 : 1),
    rows: kinds * (found + (counted ? around : 0)),
    found: kinds * found,
  };
}
