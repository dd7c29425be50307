import DataLoader from 'dataloader';
import { Refusal } from '../../kernel/errors';
import { groupBy } from '../../kernel/group-by';
import { keyText } from '../../kernel/text';
import type { Parameters, Reader, Row } from '../../store/port';
import type { Statement } from '../../store/statement';
import type { Block } from '../read';
import {
  composeLists,
  composeLookup,
  MATCH_LIMIT,
  type Composed,
  type Finder,
} from '../cypher/compose';
import { decodeColumns, decodeNode, type Decoded } from './decode';
import type { RootPlan } from '../plan-operation';

type Rows = readonly (readonly unknown[])[];
type Found = { readonly node: Decoded; readonly rank: number }[];

/**
 * Answers the root fields of one request from one store. Look-ups that read the
 * same of their nodes are gathered into one statement; nothing is kept for the
 * next request.
 */
export class Executor {
  private readonly lookups = new WeakMap<Block, Loader<Rows>>();
  private readonly lookupsByText = new Map<string, Loader<Rows>>();
  private readonly statements = new Map<string, Loader<readonly Row[]>>();

  constructor(private readonly reader: Reader) {}

  async execute(plan: RootPlan): Promise<unknown> {
    if (plan.fault) throw plan.fault;
    const { root, blocks, arguments: args } = plan;
    switch (root.kind) {
      case 'list':
        return (await this.lists(blocks))[0];
      case 'unknowns': {
        const shown = await this.lists(blocks);
        return Object.fromEntries(blocks.map(({ key }, index) => [key, shown[index]]));
      }
      case 'key': {
        const text = `${root.noun}|${naturalKey(root.noun, args[root.argument] as string)}`;
        const found = await this.lookup(blocks[0] as Block, { by: 'key', noun: root.noun }, text);
        return choose(found, `${root.name}.${root.argument}`);
      }
      case 'node':
        return this.record(blocks[0] as Block, args['id'] as string);
      case 'nodes': {
        return Promise.all(
          (args['ids'] as string[]).map((id) => this.record(blocks[0] as Block, id)),
        );
      }
    }
  }

  /** What a block reads of the record with this id; null when there is none. */
  async record(block: Block, id: string): Promise<Decoded | null> {
    return (await this.lookup(block, { by: 'id' }, id))[0]?.node ?? null;
  }

  /** The rows that a statement gives for one of its `$keys`, asked together with all other keys. */
  rowsOf(statement: Statement, key: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const text = `${statement.name}\n${JSON.stringify(parameters)}`;
    const loader = madeOnce(this.statements, text, () =>
      loaderOf(statement.name, async (keys) => {
        const rows = await this.reader.read(statement, { ...parameters, keys });
        const byKey = groupBy(rows, (row) => row['key'] as string);
        return keys.map((each) => byKey.get(each) ?? []);
      }),
    );
    return loader.load(key);
  }

  private async lists(blocks: readonly Block[]): Promise<unknown[]> {
    if (blocks.length === 0) return [];
    const [row] = await this.reader.read(...composed('list', composeLists(blocks)));
    const cells = (row?.['row'] as unknown[])[Symbol.iterator]();
    return blocks.map((block) => decodeColumns(block, cells));
  }

  /** What is found by a text. It is decoded by its own block: two selections can read the same and keep it under other names. */
  private async lookup(block: Block, finder: Finder, text: string): Promise<Found> {
    const loader = madeOnce(this.lookups, block, () => this.lookupLoader(block, finder));
    const rows = await loader.load(text);
    return rows.map((row) => ({ node: decodeNode(block, row, 1).node, rank: row[1] as number }));
  }

  /** Composes the statement of a block, and reads it together with all blocks that have the same. */
  private lookupLoader(block: Block, finder: Finder): Loader<Rows> {
    const lookup = composeLookup(block, finder);
    const key = `${lookup.text}\n${JSON.stringify(lookup.parameters)}`;
    return madeOnce(this.lookupsByText, key, () =>
      loaderOf('plan/lookup', (texts) => this.rowsFor(lookup, texts)),
    );
  }

  private async rowsFor(lookup: Composed, keys: readonly string[]): Promise<Rows[]> {
    const parameters = { ...lookup.parameters, keys };
    const rows = await this.reader.read(...composed('lookup', { ...lookup, parameters }));
    const byKey = new Map<string, Row>(rows.map((row) => [row['key'] as string, row]));
    return keys.map((key) => (byKey.get(key)?.['w'] ?? []) as Rows);
  }
}

type Loader<T> = DataLoader<string, T>;

/** So many keys go into one statement. */
const MOST_KEYS = 1_000;

function loaderOf<T>(name: string, read: (keys: readonly string[]) => Promise<T[]>): Loader<T> {
  return new DataLoader(read, { name, maxBatchSize: MOST_KEYS });
}

/** What is kept under a key, made when it is first asked for. */
function madeOnce<K, V>(
  kept: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** A label of a ccTLD may be written with its dot, as people do. */
function naturalKey(noun: string, text: string): string {
  const key = keyText(text);
  return noun === 'CcTld' ? key.replace(/^\./, '') : key;
}

/** The one that a natural key means: of the best rank at which there is any, the only one. */
function choose(found: Found, argument: string): Decoded | null {
  const best = Math.min(...found.map(({ rank }) => rank));
  const equals = found.filter(({ rank }) => rank === best);
  if (equals.length < 2) return equals[0]?.node ?? null;
  const ids = equals.map(({ node }) => node['id'] as string).sort();
  const more = equals.length === MATCH_LIMIT ? ' and perhaps more' : '';
  throw new Refusal(
    'BAD_REQUEST',
    `${argument}: ${equals.length} records have this name: ${ids.join(', ')}${more}. Ask for one of them with node(id).`,
    { details: { ids } },
  );
}

/** A composed statement as the store takes it. Its text holds no value, so it may be named in a log. */
function composed(
  kind: string,
  { text, parameters }: Composed,
): [Statement, Composed['parameters']] {
  return [
    {
      name: `plan/${kind}`,
      about: 'Composed from a plan.',
      mode: 'read',
      parameters: Object.keys(parameters),
      columns: [],
      names: [],
      text,
    },
    parameters,
  ];
}
