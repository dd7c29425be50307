import type { KeyValue } from '../kernel/cursor';
import type { Block, OrderKey } from './block';

/** A statement for a plan: the same shape gives the same text, and every value is a parameter. */
export interface Composed {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Composes the statement of a root list. */
export function composeList(block: Block): Composed {
  const composer = new Composer();
  const columns: string[] = [];
  const calls = composer.calls(block, null, 0, columns);
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
  const text = `UNWIND $keys AS key\nCALL (key) {\n${indent(`${find}\n${below.calls}RETURN collect([${[`${x}.id`, 'k', ...below.items].join(', ')}]) AS w`)}\n}\nRETURN key, w`;
  return { text, parameters: composer.parameters };
}

class Composer {
  readonly parameters: Record<string, unknown> = {};
  private values = 0;
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
    if (block.wantsCount) {
      const column = `w${this.columns++}`;
      call(
        `${this.match(block, around, depth + 1, [])}\nRETURN count(x${depth + 1}) AS ${column}`,
        column,
      );
    }
    return calls.join('\n');
  }

  private rows(block: Block, around: string | null, depth: number, column: string): string {
    const x = `x${depth}`;
    const e = `e${depth}`;
    const { window, order } = block;
    const place = (key: OrderKey) => key.expression.replaceAll('{x}', x).replaceAll('{e}', e);
    const sorted = window !== null || block.hop?.reach === 'short';
    const bounds = window ? this.bounds(order.keys.map(place), order.keys, block) : [];
    const lines = [this.match(block, around, depth, bounds)];
    if (sorted) {
      const keys = order.keys.map((_, index) => `k${depth}_${index}`);
      const carried = [
        block.edgeCitations?.of === 'from' ? around : null,
        x,
        this.usesArrow(block) ? e : null,
      ].filter((name) => name !== null);
      const turned = window?.backward === true;
      lines.push(
        `WITH ${[...carried, ...order.keys.map((key, index) => `${place(key)} AS ${keys[index]}`)].join(', ')}`,
      );
      lines.push(
        `ORDER BY ${order.keys.map((key, index) => `${keys[index]}${key.descending !== turned ? ' DESC' : ''}`).join(', ')}`,
      );
      // One row more than is wanted tells whether there is a next page.
      if (window) lines.push(`LIMIT ${this.value(window.size + 1)}`);
    }
    const below = this.content(block, x, around, depth);
    const keyItems = window ? order.keys.map((_, index) => `k${depth}_${index}`) : [];
    lines.push(
      `${below.calls}RETURN collect([${[`${x}.id`, ...keyItems, ...below.items].join(', ')}]) AS ${column}`,
    );
    return lines.join('\n');
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
      calls.push(
        this.calls(
          block.edgeCitations.block,
          block.edgeCitations.of === 'from' ? around : x,
          depth,
          columns,
        ),
      );
    }
    const items = [
      ...block.properties.map((name) => `${x}.${name}`),
      ...block.facts.map((name) => `e${depth}.${name}`),
      ...columns,
    ];
    return { calls: calls.map((call) => `${call}\n`).join(''), items };
  }

  private match(block: Block, around: string | null, depth: number, bounds: string[]): string {
    const x = `x${depth}`;
    const node = `(${x}:${block.to.length === 1 ? block.to[0] : 'Node'})`;
    const conditions = [...bounds];
    if (block.guarded)
      conditions.unshift(
        `(${(block.types ?? []).map((type) => `${around}:${type}`).join(' OR ')})`,
      );
    // A node of the same label that is not ours has no sort key; the condition also lets the index be used.
    if (!block.hop && bounds.length === 0) conditions.push(`${x}.sk > ''`);
    const where = conditions.length > 0 ? `\nWHERE ${conditions.join(' AND ')}` : '';
    if (!block.hop) return `MATCH ${node}${where}`;
    const { arrow, direction, via } = block.hop;
    const first = via ? `(${around})${arrowText('', via.arrow, via.direction)}()` : `(${around})`;
    return `MATCH ${first}${arrowText(this.usesArrow(block) || this.ordersByArrow(block) ? `e${depth}` : '', arrow, direction)}${node}${where}`;
  }

  private usesArrow(block: Block): boolean {
    return block.facts.length > 0;
  }

  private ordersByArrow(block: Block): boolean {
    return block.order.keys.some(({ expression }) => expression.includes('{e}'));
  }

  /** The conditions that keep a page after one cursor and before another. */
  private bounds(places: string[], keys: readonly OrderKey[], block: Block): string[] {
    const beyond = (values: readonly KeyValue[], later: boolean): string => {
      const names = values.map((value) => this.value(value));
      const parts = keys.map((key, index) => {
        const equal = places.slice(0, index).map((place, i) => `${place} = ${names[i]}`);
        return [
          ...equal,
          `${places[index]} ${later !== key.descending ? '>' : '<'} ${names[index]}`,
        ].join(' AND ');
      });
      return parts.length === 1
        ? (parts[0] as string)
        : `(${parts.map((part) => `(${part})`).join(' OR ')})`;
    };
    const { after, before } = block.window ?? { after: null, before: null };
    return [...(after ? [beyond(after, true)] : []), ...(before ? [beyond(before, false)] : [])];
  }

  private value(value: unknown): string {
    const name = `p${this.values++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}

function arrowText(variable: string, type: string, direction: 'out' | 'in'): string {
  return direction === 'out' ? `-[${variable}:${type}]->` : `<-[${variable}:${type}]-`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
