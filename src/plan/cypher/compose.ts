import type { KeyValue } from '../../kernel/cursor';
import { counts, type Block, type OrderKey } from '../read';
import { inSpan, type GradedSpan } from './condition';
import { relationshipText, ConditionWriter } from './write-condition';

/** A statement for a plan: the same shape gives the same text, and every value is a parameter. */
export interface Composed {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Composes the statement of lists that begin at the root. */
export function composeLists(blocks: readonly Block[]): Composed {
  const composer = new Composer();
  const columns: string[] = [];
  const calls = blocks.map((block) => composer.calls(block, null, 0, columns)).join('\n');
  return {
    text: `${calls}\nRETURN [${columns.join(', ')}] AS row`,
    parameters: composer.parameters,
  };
}

/** How nodes are found by texts: a natural key of one noun, or an id, also a former one. */
export type Finder = { readonly by: 'key'; readonly noun: string } | { readonly by: 'id' };

/** More records than these under one natural key are not listed to a client that has to choose. */
export const MATCH_LIMIT = 10;

/** Composes the statement that finds nodes by `$keys` and reads the same of each; every row says its key. */
export function composeLookup(block: Block, finder: Finder): Composed {
  const composer = new Composer();
  const x = 'x1';
  const find =
    finder.by === 'key'
      ? `MATCH (:Key {text: key})-[i:IDENTIFIES]->(${x}:${finder.noun})\nWITH ${x}, min(i.rank) AS k\nORDER BY k, ${x}.id\nLIMIT ${MATCH_LIMIT}`
      : `CALL (key) { MATCH (${x}:Node {id: key}) WHERE NOT ${x}:Key RETURN ${x} UNION MATCH (:Key {text: key})-[:IDENTIFIES]->(${x}:Node) WHERE NOT key CONTAINS '|' RETURN ${x} }\nWITH ${x}, 0 AS k`;
  const below = composer.content(block, x, null, 1);
  const row = [`${x}.id`, 'k', ...below.items].join(', ');
  const body = indent(`${find}\n${below.calls}RETURN collect([${row}]) AS w`);
  return {
    text: `UNWIND $keys AS key\nCALL (key) {\n${body}\n}\nRETURN key, w`,
    parameters: composer.parameters,
  };
}

class Composer extends ConditionWriter {
  private columns = 0;

  /** The CALLs of a block; the names of what they return are added to `columns`. */
  calls(block: Block, around: string | null, depth: number, columns: string[]): string {
    const calls: string[] = [];
    const call = (body: string, column: string) => {
      calls.push(`CALL (${around ?? ''}) {\n${indent(body)}\n}`);
      columns.push(column);
    };
    if (block.wantsRows) {
      const column = `w${this.columns++}`;
      call(this.rows(block, around, depth + 1, column), column);
    }
    if (counts(block)) {
      const column = `w${this.columns++}`;
      call(this.count(block, around, depth + 1, column), column);
    }
    return calls.join('\n');
  }

  private rows(block: Block, around: string | null, depth: number, column: string): string {
    const x = `x${depth}`;
    const { window, order } = block;
    const lines: string[] = [];
    if (window === null && block.relation?.reach !== 'short') {
      lines.push(this.match(block, around, depth, []));
    } else {
      lines.push(...this.sorted(block, around, depth));
    }
    const below = this.content(block, x, around, depth);
    const keys = window ? order.keys.map((_, index) => `k${depth}_${index}`) : [];
    const row = [`${x}.id`, ...keys, ...below.items].join(', ');
    lines.push(`${below.calls}RETURN collect([${row}]) AS ${column}`);
    return lines.join('\n');
  }

  /** Filter, order and limit come before anything below is read. */
  private sorted(block: Block, around: string | null, depth: number): string[] {
    const x = `x${depth}`;
    const { window, order } = block;
    const names = order.keys.map((_, index) => `k${depth}_${index}`);
    const places = order.keys.map((key, index) => this.place(key, block, depth, index));
    const counted = order.keys.some(({ count }) => count);
    const bounds = this.bounds(counted ? names : places, order.keys, block);
    const carried = [
      block.edgeCitations?.of === 'from' ? around : null,
      x,
      block.facts.length > 0 ? `e${depth}` : null,
    ].filter((name) => name !== null);
    const turned = window?.backward === true;
    const direction = (key: OrderKey) => (key.descending !== turned ? ' DESC' : '');
    return [
      this.match(block, around, depth, counted ? [] : bounds),
      ...order.keys.flatMap((key, index) => this.counting(key, x, depth, index)),
      `WITH ${[...carried, ...places.map((place, index) => `${place} AS ${names[index]}`)].join(', ')}`,
      ...(counted && bounds.length > 0 ? [`WHERE ${bounds.join(' AND ')}`] : []),
      `ORDER BY ${order.keys.map((key, index) => `${names[index]}${direction(key)}`).join(', ')}`,
      // One row more than is wanted tells whether there is a next page.
      ...(window ? [`LIMIT ${this.value(window.size + 1)}`] : []),
    ];
  }

  private place(key: OrderKey, block: Block, depth: number, index: number): string {
    if (key.count) return `c${depth}_${index}`;
    if (key.expression === '{grade}') return this.grade(`x${depth}`, block.span as GradedSpan);
    return key.expression.replaceAll('{x}', `x${depth}`).replaceAll('{e}', `e${depth}`);
  }

  /** The CALL that counts what a list is ordered by. */
  private counting(key: OrderKey, x: string, depth: number, index: number): string[] {
    if (!key.count) return [];
    const { relation, distinct, condition } = key.count;
    const y = `y${depth}_${index}`;
    const to = relation.to.length === 1 ? relation.to[0] : 'Node';
    const further = distinct
      ? `${relationshipText('', distinct.relationship, distinct.direction)}(z:Node)`
      : '';
    const where = condition ? `\n  WHERE ${this.condition(condition, y, '')}` : '';
    const counted = distinct ? 'DISTINCT z' : y;
    return [
      `CALL (${x}) {\n  MATCH (${x})${relationshipText('', relation.relationship, relation.direction)}(${y}:${to})${further}${where}\n  RETURN count(${counted}) AS c${depth}_${index}\n}`,
    ];
  }

  private count(block: Block, around: string | null, depth: number, column: string): string {
    const x = `x${depth}`;
    const match = this.match(block, around, depth, []);
    if (!block.wantsGrades || !block.span) return `${match}\nRETURN count(${x}) AS ${column}`;
    const grades = [0, 1, 2].map(
      (grade) => `count(CASE WHEN g = ${grade} THEN 1 END) AS g${grade}`,
    );
    const graded = `WITH ${this.grade(x, block.span)} AS g\nWITH count(g) AS n, ${grades.join(', ')}`;
    return `${match}\n${graded}\nRETURN [n, g0, g1, g2] AS ${column}`;
  }

  /** What is read of the nodes of a block: the calls below it, and the items of each row after the id and the keys. */
  content(
    block: Block,
    x: string,
    around: string | null,
    depth: number,
  ): { calls: string; items: string[] } {
    const columns: string[] = [];
    const calls = block.children.map((child) => this.calls(child, x, depth, columns));
    if (block.edgeCitations) {
      const owner = block.edgeCitations.of === 'from' ? around : x;
      calls.push(this.calls(block.edgeCitations.block, owner, depth, columns));
    }
    const items = [
      ...block.properties.map((name) => `${x}.${name}`),
      ...block.facts.map((name) => `e${depth}.${name}`),
      ...(block.wantsCertainty && block.span ? [this.grade(x, block.span)] : []),
      ...block.evidence.map((name) => `${x}.${name}`),
      ...columns,
    ];
    return { calls: calls.map((call) => `${call}\n`).join(''), items };
  }

  private match(block: Block, around: string | null, depth: number, bounds: string[]): string {
    const x = `x${depth}`;
    const node = `(${x}:${block.to.length === 1 ? block.to[0] : 'Node'})`;
    const types = (block.types ?? []).map((type) => `${around}:${type}`);
    const conditions = [
      ...(block.guarded ? [`(${types.join(' OR ')})`] : []),
      // A node of the same label that is not ours has no sort key; the condition also lets the index be used.
      ...(block.relation ? [] : [`${x}.sk > ''`]),
      ...(block.condition ? [this.condition(block.condition, x, `e${depth}`)] : []),
      ...(block.span ? [this.condition(inSpan(block.span), x, '')] : []),
      ...bounds,
    ];
    const where = conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : '';
    if (!block.relation) return `MATCH ${node}${where}`;
    const { relationship, direction, via } = block.relation;
    const first = via
      ? `(${around})${relationshipText('', via.relationship, via.direction)}()`
      : `(${around})`;
    const named =
      block.facts.length > 0 ||
      block.order.keys.some(({ expression }) => expression.includes('{e}'));
    return `MATCH ${first}${relationshipText(named ? `e${depth}` : '', relationship, direction)}${node}${where}`;
  }

  /** The conditions that keep a page after one cursor and before another. */
  private bounds(places: string[], keys: readonly OrderKey[], block: Block): string[] {
    const beyond = (values: readonly KeyValue[], later: boolean): string => {
      const names = values.map((value) => this.value(value));
      const parts = keys.map((key, index) => {
        const equal = places.slice(0, index).map((place, i) => `${place} = ${names[i]}`);
        const operator = later !== key.descending ? '>' : '<';
        return [...equal, `${places[index]} ${operator} ${names[index]}`].join(' AND ');
      });
      if (parts.length === 1) return parts[0] as string;
      return `(${parts.map((part) => `(${part})`).join(' OR ')})`;
    };
    const { after, before } = block.window ?? { after: null, before: null };
    return [...(after ? [beyond(after, true)] : []), ...(before ? [beyond(before, false)] : [])];
  }
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
