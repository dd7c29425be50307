import DataLoader from 'dataloader';
import { groupBy } from '../../kernel/group-by';
import type { Parameters, Reader, Row } from '../../store/port';
import type { Statement } from '../../store/statement';
import { composeLists, composeLookup, type Composed } from '../cypher/compose';
import type { KeyPlan, RootPlan } from '../plan-root';
import type { ListRead, LookupRead } from '../read';
import { chooseKeyed } from './choose';
import { decodeColumns, decodeFound, type Decoded, type Found } from './decode';

type Rows = readonly (readonly unknown[])[];

/**
 * Answers the root fields of one request from one store. Look-ups that read the
 * same of their nodes are gathered into one statement; nothing is kept for the
 * next request.
 */
export class Executor {
  private readonly lookups = new WeakMap<LookupRead, Loader<Rows>>();
  private readonly lookupsByText = new Map<string, Loader<Rows>>();
  private readonly statements = new Map<string, Loader<readonly Row[]>>();

  constructor(private readonly reader: Reader) {}

  async execute(plan: RootPlan): Promise<unknown> {
    switch (plan.kind) {
      case 'faulty':
        throw plan.fault;
      case 'list':
        return (await this.lists([plan.read]))[0];
      case 'lists': {
        const shown = await this.lists(plan.reads);
        return Object.fromEntries(plan.reads.map(({ key }, index) => [key, shown[index]]));
      }
      case 'key':
        return this.keyed(plan);
      case 'node':
        return this.record(plan.read, plan.id);
      case 'nodes':
        return Promise.all(plan.ids.map((id) => this.record(plan.read, id)));
    }
  }

  /** What a read reads of the record with this id; null when there is none. */
  async record(read: LookupRead, id: string): Promise<Decoded | null> {
    return (await this.lookup(read, id))[0]?.node ?? null;
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

  private async lists(reads: readonly ListRead[]): Promise<unknown[]> {
    if (reads.length === 0) return [];
    const [row] = await this.reader.read(...composed('list', composeLists(reads)));
    const columns = (row?.['row'] as unknown[]).values();
    return reads.map((read) => decodeColumns(read, columns));
  }

  /** The record that a natural key means; of several texts that it can be, the first by which there is any. */
  private async keyed({ read, keys, argument }: KeyPlan): Promise<Decoded | null> {
    const found = await Promise.all(keys.map(({ text }) => this.lookup(read, text)));
    const first = found.findIndex((each) => each.length > 0);
    return first < 0 ? null : chooseKeyed(found[first] ?? [], keys[first]?.name ?? '', argument);
  }

  /** What is found by a text. It is decoded by its own read: two selections can read the same and keep it under other names. */
  private async lookup(read: LookupRead, text: string): Promise<Found[]> {
    const loader = madeOnce(this.lookups, read, () => this.lookupLoader(read));
    return (await loader.load(text)).map((row) => decodeFound(read, row));
  }

  /** Composes the statement of a read, which is sent for all reads together that have the same. */
  private lookupLoader(read: LookupRead): Loader<Rows> {
    const lookup = composeLookup(read);
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
      names: [],
      text,
    },
    parameters,
  ];
}
