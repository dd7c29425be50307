import { groupBy } from '../kernel/group-by';
import { allStopped, unlessStopped } from '../kernel/stopped';
import type { Parameters, Reader, Row } from './port';
import type { Statement } from './statement';

/** Rows by the key for which they were read. */
type RowsByKey = ReadonlyMap<string, readonly Row[]>;
type ReadKeys = (keys: readonly string[], signal?: AbortSignal) => Promise<RowsByKey>;

/** So many runs of a statement are under way at once; what comes meanwhile is gathered for the next. */
const MOST_UNDER_WAY = 2;

/**
 * Reads for keys, gathered from all requests: what a statement reads does not depend
 * on who asks, so requests that come while it runs share its next run. Under load
 * that spares most of the fixed price of a statement; without load nobody waits.
 */
export class KeyedReads {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly reader: Reader) {}

  /** The rows that a statement gives for each of `$keys`. A run for several requests has at most `most` keys. */
  async read(
    statement: Statement,
    parameters: Parameters,
    keys: readonly string[],
    most: number,
    signal?: AbortSignal,
  ): Promise<RowsByKey> {
    const name = `${statement.text}\n${JSON.stringify(parameters)}`;
    const readKeys: ReadKeys = async (some, stop) => {
      const rows = await this.reader.read(statement, { ...parameters, keys: some }, stop);
      return groupBy(rows, (row) => row['key'] as string);
    };
    const lane = this.lanes.get(name) ?? new Lane(readKeys, most);
    this.lanes.set(name, lane);
    try {
      return await unlessStopped(lane.rowsFor(keys, signal), signal);
    } finally {
      if (lane.isIdle && this.lanes.get(name) === lane) this.lanes.delete(name);
    }
  }
}

interface Waiting {
  readonly keys: readonly string[];
  readonly signal: AbortSignal | undefined;
  /** Is given the run that it shares, before that has ended. */
  readonly resolve: (rows: Promise<RowsByKey>) => void;
}

/** The reads of one statement with the same parameters. */
class Lane {
  private underWay = 0;
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly read: ReadKeys,
    private readonly most: number,
  ) {}

  get isIdle(): boolean {
    return this.underWay === 0 && this.waiting.length === 0;
  }

  async rowsFor(keys: readonly string[], signal?: AbortSignal): Promise<RowsByKey> {
    if (this.underWay === MOST_UNDER_WAY)
      return new Promise((resolve) => this.waiting.push({ keys, signal, resolve }));
    this.underWay++;
    try {
      return await this.read(keys, signal);
    } finally {
      this.underWay--;
      this.goOn();
    }
  }

  private goOn(): void {
    const together = this.takeSome();
    if (together.length === 0) return;
    const rows = this.rowsFor(
      [...new Set(together.flatMap(({ keys }) => keys))],
      allStopped(together.map(({ signal }) => signal)),
    );
    for (const { keys, signal, resolve } of together)
      // What fails for one must not fail for the others.
      resolve(together.length === 1 ? rows : rows.catch(() => this.read(keys, signal)));
  }

  private takeSome(): Waiting[] {
    const left = this.waiting.filter(({ signal }) => !signal?.aborted);
    this.waiting.splice(0, Infinity, ...left);
    let count = 0;
    const fits = this.waiting.findIndex(({ keys }) => (count += keys.length) > this.most);
    return this.waiting.splice(0, fits < 0 ? this.waiting.length : Math.max(1, fits));
  }
}
