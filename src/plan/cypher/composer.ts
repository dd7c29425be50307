import { inSpan } from '../condition';
import {
  isCounted,
  relationshipProperties,
  type ListRead,
  type Read,
  type RelationRead,
} from '../read';
import { always, type PlanValue } from '../value';
import { indented, labelOf, relationText } from './pattern';
import { StatementValues } from './statement-values';
import { ConditionWriter } from './write-condition';
import { groupText } from './write-group';
import { directions, keyNames, OrderWriter, type OrderedRead } from './write-order';

/** What is read of nodes: the CALLs below them, and the items of their rows. */
interface ContentText {
  readonly calls: string;
  readonly items: readonly string[];
}

/**
 * Composes the parts of one statement. In it `x1`, `x2` … are the nodes at each
 * depth, `e1`, `e2` … the relationships that led to them, `k1_0` … the values of
 * their order, and `w0`, `w1` … what the CALLs give.
 */
export class Composer {
  private readonly statement = new StatementValues();
  private readonly conditions = new ConditionWriter(this.statement);
  private readonly orders = new OrderWriter(this.statement, this.conditions);
  private columns = 0;

  /** The parameters of the statement, by their names. */
  get parameters(): Readonly<Record<string, PlanValue<unknown>>> {
    return this.statement.parameters;
  }

  /** The CALLs before all others, with the names of what they give. */
  get sets(): { readonly calls: string; readonly names: readonly string[] } {
    const { sets, setNames } = this.conditions;
    return { calls: sets.map((call) => `${call}\n`).join(''), names: setNames };
  }

  /** The CALLs of a read; the names of what they return are added to `columns`. */
  calls(read: RelationRead, around: string | null, depth: number, columns: string[]): string {
    const calls: string[] = [];
    const call = (bodyOf: (column: string) => string) => {
      const column = `w${this.columns++}`;
      const body = indented(bodyOf(column));
      calls.push(
        `CALL (${[around ?? [], this.conditions.setNames].flat().join(', ')}) {\n${body}\n}`,
      );
      columns.push(column);
    };
    if (read.kind !== 'list' || read.wantsRows)
      call((column) => this.rows(read, around, depth + 1, column));
    if (read.kind === 'list' && isCounted(read))
      call((column) => this.count(read, around, depth + 1, column));
    for (const { grouping } of read.kind === 'list' ? read.groups : [])
      call((column) => {
        const match = this.match(read, around, depth + 1, []);
        return `${match}\n${groupText(grouping, `x${depth + 1}`, column)}`;
      });
    return calls.join('\n');
  }

  private rows(read: RelationRead, around: string | null, depth: number, column: string): string {
    const x = `x${depth}`;
    // What is read below comes first, as the sets that it makes use of are passed through all above.
    const { calls, items } = this.content(read, x, around, depth);
    const found =
      read.kind === 'reference'
        ? [this.match(read, around, depth, [])]
        : this.sorted(read, around, depth);
    // A row of a page has its place in the order, from which its cursor is made.
    const keys = read.kind === 'list' || read.kind === 'pick' ? keyNames(read, depth) : [];
    const row = [`${x}.id`, ...keys, ...items].join(', ');
    return [...found, `${calls}RETURN collect([${row}]) AS ${column}`].join('\n');
  }

  /** Filter, order and limit come before anything below is read. */
  private sorted(read: OrderedRead, around: string | null, depth: number): string[] {
    const names = keyNames(read, depth);
    const values = this.orders.values(read, depth);
    // A count can be asked for only when it is there.
    const isCountedFirst = read.order.keys.some(({ value }) => value.of === 'count');
    const bounds =
      read.kind === 'list' ? this.orders.bounds(read, isCountedFirst ? names : values) : [];
    const carried = [
      ...(read.kind === 'list' && read.edges.citations?.statedBy === 'from' ? [around] : []),
      `x${depth}`,
      ...(relationshipProperties(read).length > 0 ? [`e${depth}`] : []),
      ...this.conditions.setNames,
    ];
    return [
      this.match(read, around, depth, isCountedFirst ? [] : bounds),
      ...this.orders.counting(read, depth),
      `WITH ${[...carried, ...values.map((value, index) => `${value} AS ${names[index]}`)].join(', ')}`,
      ...(isCountedFirst && bounds.length > 0 ? [`WHERE ${bounds.join(' AND ')}`] : []),
      `ORDER BY ${directions(read, depth)}`,
      ...this.limit(read),
    ];
  }

  private limit(read: OrderedRead): string[] {
    if (read.kind === 'short list') return [];
    // One row more than is wanted tells whether there is a next page.
    const most: PlanValue<number> =
      read.kind === 'list' ? (variables) => read.window.asked(variables).size + 1 : always(1);
    return [`LIMIT ${this.statement.add(most)}`];
  }

  private count(read: ListRead, around: string | null, depth: number, column: string): string {
    const x = `x${depth}`;
    const match = this.match(read, around, depth, []);
    if (!read.wantsGrades || !read.span) return `${match}\nRETURN count(${x}) AS ${column}`;
    const grades = [0, 1, 2].map(
      (grade) => `count(CASE WHEN g = ${grade} THEN 1 END) AS g${grade}`,
    );
    const graded = `WITH ${this.conditions.grade(read.span, x)} AS g\nWITH count(g) AS n, ${grades.join(', ')}`;
    return `${match}\n${graded}\nRETURN [n, g0, g1, g2] AS ${column}`;
  }

  /** What is read of the nodes `x` that a read finds. */
  content(read: Read, x: string, around: string | null, depth: number): ContentText {
    const columns: string[] = [];
    const calls = read.children.map((child) => this.calls(child, x, depth, columns));
    const citations = read.kind === 'list' ? read.edges.citations : null;
    if (citations) {
      const owner = citations.statedBy === 'from' ? around : x;
      calls.push(this.calls(citations.read, owner, depth, columns));
    }
    const items = [
      ...read.properties.map((name) => `${x}.${name}`),
      ...relationshipProperties(read).map((name) => `e${depth}.${name}`),
      ...(read.kind === 'list' ? this.gradeItems(read, x) : []),
      ...columns,
    ];
    return { calls: calls.map((call) => `${call}\n`).join(''), items };
  }

  private gradeItems({ edges: { gradedIn, evidence } }: ListRead, x: string): string[] {
    return [
      ...(gradedIn ? [this.conditions.grade(gradedIn, x)] : []),
      ...evidence.map((name) => `${x}.${name}`),
    ];
  }

  private match(
    read: RelationRead,
    around: string | null,
    depth: number,
    bounds: readonly string[],
  ): string {
    const x = `x${depth}`;
    const { from, nouns } = read;
    const conditions = [
      ...(from?.guarded ? [guard(from.selectedOn ?? [], around)] : []),
      // A node of the same label that is not ours has no sort key; the condition also lets the index be used.
      ...(from ? [] : [`${x}.sk > ''`]),
      ...('condition' in read && read.condition ? [this.conditions.text(read.condition, x)] : []),
      ...(read.kind === 'list' && read.span ? [this.conditions.text(inSpan(read.span), x)] : []),
      ...bounds,
    ];
    const where = conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : '';
    const node = `(${x}:${labelOf(nouns)})`;
    if (!from) return `MATCH ${node}${where}`;
    const relationship = needsRelationship(read) ? `e${depth}` : '';
    return `MATCH (${around})${relationText(from.relation, relationship)}${node}${where}`;
  }
}

/** Whether something of the relationship that leads to its nodes is read, or they are ordered by it. */
function needsRelationship(read: RelationRead): boolean {
  const isOrdered =
    read.kind !== 'reference' && read.order.keys.some(({ value }) => value.of === 'relationship');
  return isOrdered || relationshipProperties(read).length > 0;
}

/** The condition that the node around is of a noun for which the relation is selected. */
function guard(nouns: readonly string[], around: string | null): string {
  return `(${nouns.map((noun) => `${around}:${noun}`).join(' OR ')})`;
}
