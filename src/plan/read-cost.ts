import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import { QUESTION_ROWS } from './limits';
import { isCounted, type Read } from './read';
import { relationsIn, scannedBy } from './scan-cost';
import { always, type PlanValue } from './value';

/** What one field of an operation can cost by itself, without what is selected below it. */
export interface PlannedCost extends Omit<FieldCost, 'records' | 'scanned' | 'values' | 'work'> {
  readonly records: PlanValue<number>;
  readonly values: PlanValue<number>;
  readonly work: PlanValue<number>;
  readonly scanned: PlanValue<number>;
}

/** The same for one request. */
export interface FieldCost {
  /** The field with what is around it: `committee.memberships`. One that has several names is one field. */
  readonly path: string;
  /** How many relations it follows, counts among them. */
  readonly relations: number;
  /** The most records that it can read. */
  readonly records: number;
  /** The most values that its records can have in the answer, and all below them. */
  readonly values: number;
  /** What it takes to answer it in memory. */
  readonly work: number;
  /** How many records an engine scans for it. */
  readonly scanned: number;
  /** Whether it is a question that is answered for each record by itself. */
  readonly asked: boolean;
}

/** What a read can cost, and all below it, each by itself, for so many nodes around it. */
export function costsOf(read: Read, around: PlanValue<number>): PlannedCost[] {
  const rows = times(around, longest(read));
  const scanned = scannedBy(read);
  const counts = read.kind === 'list' && isCounted(read) ? around : always(0);
  return [
    {
      path: pathOf(read),
      relations: ownCalls(read),
      records: plus(rows, counts),
      values: times(plus(rows, around), always(read.fields)),
      work: always(0),
      scanned: plus(times(around, always(scanned.each)), always(scanned.once)),
      asked: false,
    },
    ...readsBelow(read).flatMap((each) => costsOf(each, rows)),
    ...read.questions.flatMap((each) => costsOf(each, times(rows, always(QUESTION_ROWS)))),
    ...groupCosts(read, around),
    ...read.asked.map(({ name, rows: each }) => ({
      path: `${read.path}.${name}`,
      relations: 0,
      records: times(rows, each),
      values: always(0),
      work: always(0),
      scanned: always(0),
      asked: true,
    })),
  ];
}

/** Where a read is, called by its own name. */
function pathOf(read: Read): string {
  const relation = 'from' in read ? read.from?.relation.name : undefined;
  const section = read.kind === 'list' ? nounNamed(read.nouns[0] as NounName).section : undefined;
  const name = relation ?? section;
  return name === undefined ? read.path : besideOthers(read.path, name);
}

/** A path whose last part is this name in place of another that an operation gives it. */
export function besideOthers(path: string, name: string): string {
  return [...path.split('.').slice(0, -1), name].join('.');
}

/** The most records that a read and all below it can return. */
export function recordBound(read: Read): PlanValue<number> {
  return costsOf(read, always(1)).reduce((sum, { records }) => plus(sum, records), always(0));
}

/** How many CALLs a statement has for a read itself. */
function ownCalls(read: Read): number {
  if (read.kind !== 'list') return 1;
  const orderedBy = read.order.keys.filter(({ value }) => value.of === 'count').length;
  return (
    (read.wantsRows ? 1 + orderedBy : 0) + (isCounted(read) ? 1 : 0) + relationsIn(read.condition)
  );
}

/** What the groups of a list can cost: each counts as a record, and so does what is read of those that stand for them. */
function groupCosts(read: Read, around: PlanValue<number>): PlannedCost[] {
  if (read.kind !== 'list') return [];
  return read.groups.flatMap(({ grouping, fields, records }) => {
    const groups = times(around, always(grouping.most));
    const own = {
      path: `${pathOf(read)}.counts`,
      relations: 1,
      records: groups,
      values: times(groups, always(fields)),
      work: always(0),
      scanned: always(0),
      asked: false,
    };
    return [own, ...records.flatMap((each) => costsOf(each, groups))];
  });
}

/** The most nodes that a read finds for one node around it. */
function longest(read: Read): PlanValue<number> {
  if (read.kind !== 'list') return always(read.kind === 'short list' ? read.from.relation.most : 1);
  const { asked } = read.window;
  return read.wantsRows ? (variables) => asked(variables).size : always(0);
}

function readsBelow(read: Read): readonly Read[] {
  const citations = read.kind === 'list' ? read.edges.citations : null;
  return citations ? [...read.children, citations.read] : read.children;
}

/** One number of a request as often as another. */
export function times(one: PlanValue<number>, other: PlanValue<number>): PlanValue<number> {
  return (variables) => one(variables) * other(variables);
}

function plus(one: PlanValue<number>, other: PlanValue<number>): PlanValue<number> {
  return (variables) => one(variables) + other(variables);
}
