import type { WalkFilter } from '../../../src/memory/paths/walkable';

/** A walk that may go everywhere. */
export const ANY: WalkFilter = {
  ends: new Set(),
  relations: null,
  through: null,
  avoid: new Set(),
  asOf: null,
};
