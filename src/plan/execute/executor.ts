import DataLoader from 'dataloader';
import type { Parameters, Reader, Row } from '../../store/port';
import { KeyedReads } from '../../store/keyed-reads';
import type { Statement } from '../../store/statement';
import { MOST_RECORDS } from '../limits';
import type { KeyPlan, RootPlan } from '../plan-root';
import type { ListRead, LookupRead } from '../read';
import type { Variables } from '../value';
import { chooseKeyed } from './choose';
import { decodeColumns, decodeFound, type Decoded, type Found } from './decode';
import { listsStatement, lookupStatement } from './statements';

type Rows = readonly (readonly unknown[])[];

/**
 * Answers the root fields of one request from one store. Look-ups that read the
 * same of their nodes are gathered into one statement, also with those of other
 * requests; nothing is kept for the next.
 */
export class Executor {
  private readonly loaders = new Map<string, DataLoader<string, readonly Row[]>>();

  constructor(
    private readonly reader: Reader,
    private readonly reads: Pick<KeyedReads, 'read'> = new KeyedReads(reader),
    /** Stops what is read when nobody waits for it any more. */
    private readonly signal?: AbortSignal,
  ) {}

  async execute(plan: RootPlan, variables: Variables): Promise<unknown> {
    switch (plan.kind) {
      case 'faulty':
        throw plan.fault;
      case 'list':
        return (await this.lists(plan, [plan.read], variables))[0];
      case 'lists': {
        const shown = await this.lists(plan, plan.reads, variables);
        return Object.fromEntries(plan.reads.map(({ key }, index) => [key, shown[index]]));
      }
      case 'key':
        return this.keyed(plan, variables);
      case 'node':
        return this.record(plan.read, plan.id(variables), variables);
      case 'nodes': {
        const ids = plan.ids(variables);
        return Promise.all(ids.map((id) => this.record(plan.read, id, variables)));
      }
    }
  }

  /** What a read reads of the record with this id; null when there is none. */
  async record(read: LookupRead, id: string, variables: Variables): Promise<Decoded | null> {
    return (await this.lookup(read, id, variables))[0]?.node ?? null;
  }

  /** The rows that a statement gives for one of its `$keys`, asked together with all other keys. */
  rowsOf(
    statement: Statement,
    key: string,
    parameters: Parameters = {},
    most = MOST_KEYS,
  ): Promise<readonly Row[]> {
    const text = `${statement.text}\n${JSON.stringify(parameters)}`;
    const known = this.loaders.get(text);
    const loader =
      known ??
      new DataLoader(
        async (keys: readonly string[]) => {
          const rows = await this.reads.read(statement, parameters, keys, most, this.signal);
          return keys.map((each) => rows.get(each) ?? []);
        },
        { name: statement.name, maxBatchSize: MOST_KEYS },
      );
    if (!known) this.loaders.set(text, loader);
    return loader.load(key);
  }

  private async lists(
    key: object,
    reads: readonly ListRead[],
    variables: Variables,
  ): Promise<unknown[]> {
    if (reads.length === 0) return [];
    const { statement, parametersOf } = listsStatement(key, reads);
    const [row] = await this.reader.read(statement, parametersOf(variables), this.signal);
    const columns = (row?.['row'] as unknown[]).values();
    return reads.map((read) => decodeColumns(read, columns, variables));
  }

  /** The record that a natural key means; of several texts that it can be, the first by which there is any. */
  private async keyed(plan: KeyPlan, variables: Variables): Promise<Decoded | null> {
    const { read, argument } = plan;
    const keys = plan.keys(variables);
    const found = await Promise.all(keys.map(({ text }) => this.lookup(read, text, variables)));
    const first = found.findIndex((each) => each.length > 0);
    return first < 0 ? null : chooseKeyed(found[first] ?? [], keys[first]?.name ?? '', argument);
  }

  /** What is found by a text. It is decoded by its own read: two selections can read the same and keep it under other names. */
  private async lookup(read: LookupRead, text: string, variables: Variables): Promise<Found[]> {
    const { statement, parametersOf, records } = lookupStatement(read);
    const parameters = variables.once(statement, () => parametersOf(variables));
    // Together they read no more than one request may.
    const most = Math.floor(MOST_RECORDS / Math.max(1, records(variables)));
    const [row] = await this.rowsOf(statement, text, parameters, most);
    return ((row?.['w'] ?? []) as Rows).map((each) => decodeFound(read, each, variables));
  }
}

/** So many keys go into one statement. */
const MOST_KEYS = 1_000;
