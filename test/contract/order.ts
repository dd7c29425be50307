import type { KeyValue } from '../../src/kernel/cursor';
import type { Relation } from '../../src/model/relation';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import { sortableDate } from '../../src/kernel/partial-date';
import { GRADES, type Certainty } from '../../src/kernel/certainty';
import { gradeOf, spanOf } from './days';
import { valueOf, type Found, type Memory } from './memory';

export type Arguments = Readonly<Record<string, unknown>>;

/** What makes a list: which nouns it holds, and the fact that tells two relationships to one node apart. */
export interface ListKind {
  readonly to: readonly NounName[];
  readonly fact?: string;
}

interface Key {
  readonly of: (row: Found) => KeyValue;
  readonly descending: boolean;
}

/** The order of a list, and a name of ours by which its cursors are told from those of others. */
export interface Order {
  readonly name: string;
  readonly keys: readonly Key[];
}

interface OrderInput {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
  readonly unknown: 'FIRST' | 'LAST';
  readonly asOf?: string | null;
  readonly during?: Arguments | null;
}

const rising = (of: Key['of']): Key => ({ of, descending: false });

/** The order in which a list stands when nothing else is asked for. */
export function naturalOrder({ to, fact }: ListKind): Order {
  const stored = rising((row) => valueOf(row.node, 'sk') as string);
  const name = `${to.join(' or ')} by nature`;
  if (!fact) return { name, keys: [stored] };
  const told = rising((row) => row.relationship?.properties[fact] as string);
  return { name: `${name} and ${fact}`, keys: [stored, told] };
}

/** The order that the arguments ask for: by what they name, or, of tenures on some day, by how sure they are. */
export function orderOf(memory: Memory, kind: ListKind, args: Arguments): Order {
  const natural = naturalOrder(kind);
  const noun = kind.to[0] as NounName;
  const inputs = (args['orderBy'] ?? []) as OrderInput[];
  if (inputs.length > 0) {
    const keys = inputs.map((input) => keyFor(memory, noun, input));
    return {
      name: `${natural.name} after ${JSON.stringify(inputs)}`,
      keys: [...keys, ...natural.keys],
    };
  }
  const span = spanOf(args);
  if (!span || nounNamed(noun).dated?.kind !== 'tenure') return natural;
  const grade = rising((row) => GRADES.indexOf(gradeOf(row.node, span) as Certainty));
  return {
    name: `${natural.name} from ${span.from} to ${span.to}`,
    keys: [grade, ...natural.keys],
  };
}

function keyFor(memory: Memory, noun: NounName, input: OrderInput): Key {
  const descending = input.direction === 'DESC';
  for (const relation of relationsFrom(noun).values()) {
    const counts = [
      `${wordOf(relation.name)}_COUNT`,
      `${wordOf(relation.countedBy?.name ?? '')}_COUNT`,
    ];
    if (relation.reach === 'many' && counts.includes(input.by))
      return { of: (row) => countOf(memory, row, relation, input), descending };
  }
  const high = (input.unknown === 'LAST') !== descending;
  const naming = Object.keys(nounNamed(noun).relationships).find(
    (each) => input.by === `${wordOf(each)}_NAME`,
  );
  if (naming) {
    const of = (row: Found) =>
      (valueOf(row.node, `${naming}Sort`) ?? (high ? '\uffff' : '')) as KeyValue;
    return { of, descending };
  }
  const [name, field] = Object.entries(nounNamed(noun).fields).find(
    ([each]) => wordOf(each) === input.by,
  ) as [string, { kind: string }];
  // What is unknown stands first or last, whichever way the order goes.
  const unknown = field.kind === 'integer' ? (high ? 2_000_000_000 : -1) : high ? '\uffff' : '';
  const of = (row: Found) => {
    const stored = field.kind === 'text' ? `${name}Sort` : name;
    const value = (valueOf(row.node, stored) ?? unknown) as KeyValue;
    if (typeof value !== 'string') return value;
    return field.kind === 'date' ? sortableDate(value) : value;
  };
  return { of, descending };
}

/** How many records a relation leads to, or how many different ones the next relationship from them. */
function countOf(
  memory: Memory,
  row: Found,
  relation: Relation,
  { by, ...days }: OrderInput,
): number {
  const span = spanOf(days as unknown as Arguments);
  const ends = memory
    .follow(row.node, relation)
    .filter((end) => !span || gradeOf(end.node, span) !== null);
  const { countedBy } = relation;
  if (!countedBy || by !== `${wordOf(countedBy.name)}_COUNT`) return ends.length;
  return new Set(ends.flatMap((end) => memory.step(end.node, countedBy).map(({ node }) => node)))
    .size;
}

/** `startedMemberships` as `STARTED_MEMBERSHIPS`. */
export function wordOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

export function keysOf(row: Found, { keys }: Order): KeyValue[] {
  return keys.map((key) => key.of(row));
}

export function compareKeys(a: readonly KeyValue[], b: readonly KeyValue[], order: Order): number {
  for (let index = 0; index < order.keys.length; index++) {
    const one = a[index] as KeyValue;
    const other = b[index] as KeyValue;
    if (one !== other)
      return order.keys[index]?.descending ? -compareValues(one, other) : compareValues(one, other);
  }
  return 0;
}

const HALVES = /[\ud800-\udfff]/;

/** The engines compare texts by code point, where `<` compares by the halves of surrogate pairs. */
function compareValues(a: KeyValue, b: KeyValue): number {
  if (typeof a === 'string' && typeof b === 'string' && (HALVES.test(a) || HALVES.test(b)))
    return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
  return a < b ? -1 : 1;
}
