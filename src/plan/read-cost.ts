import { SHORT_LIST_LIMIT } from '../model/noun';
import { QUESTION_ROWS } from './limits';
import { isCounted, type GroupRead, type LookupRead, type Read } from './read';

/** How many CALLs a statement will have for a read and what is below it. */
export function readCount(read: Read): number {
  const below = [...readsBelow(read), ...read.questions, ...groupRecords(read)];
  return ownCalls(read) + below.reduce((sum, each) => sum + readCount(each), 0);
}

function ownCalls(read: Read): number {
  if (read.kind !== 'list') return 1;
  const orderedBy = read.order.keys.filter(({ value }) => value.of === 'count').length;
  return (read.wantsRows ? 1 + orderedBy : 0) + (isCounted(read) ? 1 : 0) + read.groups.length;
}

/** The most rows that a read and all below it can return for so many nodes around it. */
export function rowBound(read: Read, around: number): number {
  const rows = around * longest(read);
  const counts = read.kind === 'list' && isCounted(read) ? around : 0;
  const below = readsBelow(read).map((each) => rowBound(each, rows));
  const asked = read.questions.map((each) => rowBound(each, rows * QUESTION_ROWS));
  const answers = read.asked.map((each) => rows * each.rows);
  const groups = read.kind === 'list' ? read.groups.map((each) => groupRows(each, around)) : [];
  return [...below, ...asked, ...answers, ...groups].reduce(
    (sum, each) => sum + each,
    rows + counts,
  );
}

/** The most groups of a list, and what is read of the records that stand for them. */
function groupRows({ grouping, records }: GroupRead, around: number): number {
  const groups = around * grouping.most;
  return records.reduce((sum, each) => sum + rowBound(each, groups), groups);
}

function groupRecords(read: Read): readonly LookupRead[] {
  return read.kind === 'list' ? read.groups.flatMap(({ records }) => records) : [];
}

/** The names of the questions that are asked of what a read finds and of all below it. */
export function questionsIn(read: Read): string[] {
  const below = [...readsBelow(read), ...read.questions, ...groupRecords(read)].flatMap(
    questionsIn,
  );
  return [...new Set([...read.asked.map(({ name }) => name), ...below])];
}

/** The most nodes that a read finds for one node around it. */
function longest(read: Read): number {
  if (read.kind === 'list') return read.wantsRows ? read.window.size : 0;
  return read.kind === 'short list' ? SHORT_LIST_LIMIT : 1;
}

function readsBelow(read: Read): readonly Read[] {
  const citations = read.kind === 'list' ? read.edges.citations : null;
  return citations ? [...read.children, citations.read] : read.children;
}
