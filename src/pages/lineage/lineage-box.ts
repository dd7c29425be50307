import { linesOf } from '../pictures/words';
import type { Stage } from './lineage-graph';

export const BOX_WIDTH = 172;
export const LINE_HEIGHT = 14;
const LETTERS = 25;

/** What stands in the box of a record, below its day: its name, what it does to its band, and its sources. */
export function boxLines(stage: Stage): {
  readonly label: readonly string[];
  readonly height: number;
} {
  const label = linesOf(stage.label, LETTERS, 3);
  const more = (stage.bandWords.length > 0 ? 1 : 0) + (stage.citations.length > 0 ? 1 : 0);
  return { label, height: 12 + LINE_HEIGHT * (1 + label.length + more) };
}
