import type { GradedSpan } from '../condition';
import type { OrderCount, OrderKey, OrderValue } from '../list-order';
import type { ListRead, PickRead, ShortListRead } from '../read';
import type { ListWindow } from '../window';
import { labelOf, relationshipText, relationText, sortableDateText } from './pattern';
import type { StatementValues } from './statement-values';
import type { ConditionWriter } from './write-condition';

/** A read whose rows come in an order. */
export type OrderedRead = ListRead | ShortListRead | PickRead;

/** Writes the orders of reads into one statement. */
export class OrderWriter {
  constructor(
    private readonly statement: StatementValues,
    private readonly conditions: ConditionWriter,
  ) {}

  /** The values by which the rows of a read are ordered, as expressions. */
  values(read: OrderedRead, depth: number): string[] {
    const span = read.kind === 'list' ? read.span : null;
    return read.order.keys.map(({ value, kind }, index) => {
      if (value.of === 'count') return countName(depth, index);
      if (value.of === 'grade') return this.conditions.grade(span as GradedSpan, `x${depth}`);
      return propertyText(value, kind, depth);
    });
  }

  /** The CALLs that count what the rows of a read are ordered by. */
  counting({ order }: OrderedRead, depth: number): string[] {
    return order.keys.flatMap(({ value }, index) =>
      value.of === 'count' ? [this.countingCall(value, depth, index)] : [],
    );
  }

  private countingCall(count: OrderCount, depth: number, index: number): string {
    const { relation, distinct, condition } = count;
    const x = `x${depth}`;
    const y = `y${depth}_${index}`;
    const way = relationText(relation);
    const further = distinct
      ? `${relationshipText('', distinct.relationship, distinct.direction)}(z:CcnsoRecord)`
      : '';
    const where = condition ? `\n  WHERE ${this.conditions.text(condition, y)}` : '';
    const counted = distinct ? 'DISTINCT z' : y;
    return `CALL (${x}) {\n  MATCH (${x})${way}(${y}:${labelOf(relation.to)})${further}${where}\n  RETURN count(${counted}) AS ${countName(depth, index)}\n}`;
  }

  /** The conditions that keep the rows of a page after one cursor and before another. */
  bounds({ order, window }: ListRead, values: readonly string[]): string[] {
    return [
      ...(window.after ? [this.beyond('after', window, values, order.keys)] : []),
      ...(window.before ? [this.beyond('before', window, values, order.keys)] : []),
    ];
  }

  private beyond(
    side: 'after' | 'before',
    { asked }: ListWindow,
    values: readonly string[],
    keys: readonly OrderKey[],
  ): string {
    const names = keys.map((_, index) =>
      this.statement.add((variables) => asked(variables)[side]?.[index]),
    );
    const parts = keys.map(({ descending }, index) => {
      const equal = values.slice(0, index).map((value, i) => `${value} = ${names[i]}`);
      const operator = (side === 'after') !== descending ? '>' : '<';
      return [...equal, `${values[index]} ${operator} ${names[index]}`].join(' AND ');
    });
    if (parts.length === 1) return parts[0] as string;
    return `(${parts.map((part) => `(${part})`).join(' OR ')})`;
  }
}

/** The names under which the values of the order are known once they are computed. */
export function keyNames({ order }: OrderedRead, depth: number): string[] {
  return order.keys.map((_, index) => `k${depth}_${index}`);
}

/** What stands behind ORDER BY: the end of a list is read in turned order. */
export function directions(read: OrderedRead, depth: number): string {
  const turned =
    (read.kind === 'list' && read.window.backward) ||
    (read.kind === 'pick' && read.which === 'last');
  return keyNames(read, depth)
    .map((name, index) => {
      const descending = read.order.keys[index]?.descending === true;
      return `${name}${descending !== turned ? ' DESC' : ''}`;
    })
    .join(', ');
}

const countName = (depth: number, index: number) => `c${depth}_${index}`;

function propertyText(
  value: Exclude<OrderValue, { of: 'count' | 'grade' }>,
  kind: OrderKey['kind'],
  depth: number,
): string {
  if (value.of === 'relationship') return `e${depth}.${value.property}`;
  const stored = `x${depth}.${value.property}`;
  if (value.of === 'node') return stored;
  return `coalesce(${SORTED_AS[value.as](stored)}, ${BEYOND[kind][value.unknown]})`;
}

const SORTED_AS = {
  date: sortableDateText,
  stored: (stored: string) => stored,
} as const;

/** What stands for the unknown: below or above all values of its kind. */
const BEYOND = {
  number: { lowest: '-1', highest: '2000000000' },
  string: { lowest: "''", highest: "'\\uFFFF'" },
} as const;
