import type { IncomingHttpHeaders } from 'node:http';
import type { KeyedReads } from '../../store/keyed-reads';
import type { Reader } from '../../store/port';
import type { RequestEntry } from './entry';

/** A part of the work for a request. */
export type Part = 'plan' | 'statement' | 'question' | 'worker';
/** Is called when a part ends, with what it threw. */
type End = (error?: unknown) => void;

/** Who is told of requests while they are answered. */
export interface Observer {
  begins?(account: Account, headers: IncomingHttpHeaders): void;
  part?(account: Account, part: Part, name: string): End;
  ends(account: Account, entry: RequestEntry): void;
}

const NOTHING: End = () => undefined;

/** What was done for one request, whichever way it was answered. */
export class Account {
  /** How many records the plan may read; null where nothing was planned. */
  cost: number | null = null;
  /** What was asked of the store, also where other requests asked for it in the same statement. */
  statements = 0;
  rows = 0;
  cache: 'hit' | 'miss' | null = null;
  /** The codes of its errors, and the ids under which the log has more of them. */
  readonly codes = new Set<string>();
  readonly errorIds: string[] = [];
  /** Of an export: its format, and what it has of the graph. */
  exported: { readonly format: string; readonly what: string } | null = null;

  constructor(private readonly observers: readonly Observer[] = []) {}

  /** A part of the work begins; what is given back is to be called at its end. */
  begin(part: Part, name: string): End {
    if (this.observers.length === 0) return NOTHING;
    const ends = this.observers.map((observer) => observer.part?.(this, part, name) ?? NOTHING);
    return (error) => ends.forEach((end) => end(error));
  }

  async during<T>(part: Part, name: string, work: () => Promise<T>): Promise<T> {
    const end = this.begin(part, name);
    try {
      const result = await work();
      end();
      return result;
    } catch (error) {
      end(error);
      throw error;
    }
  }

  /** Notes what is wrong in an answer. */
  fail(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] = []): void {
    for (const { extensions: { code, errorId } = {} } of errors) {
      if (typeof code === 'string') this.codes.add(code);
      if (typeof errorId === 'string') this.errorIds.push(errorId);
    }
  }

  /** The same reader, of which each statement is counted. */
  reader(reader: Reader): Reader {
    return {
      read: async (statement, parameters, signal) => {
        this.statements++;
        const rows = await this.during('statement', statement.name, () =>
          reader.read(statement, parameters, signal),
        );
        this.rows += rows.length;
        return rows;
      },
    };
  }

  /** The same reads by keys, of which each is counted as a statement. */
  reads(reads: Pick<KeyedReads, 'read'>): Pick<KeyedReads, 'read'> {
    return {
      read: async (statement, parameters, keys, most, signal) => {
        this.statements++;
        const rows = await this.during('statement', statement.name, () =>
          reads.read(statement, parameters, keys, most, signal),
        );
        for (const ofKey of rows.values()) this.rows += ofKey.length;
        return rows;
      },
    };
  }
}
