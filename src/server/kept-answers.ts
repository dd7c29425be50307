import type { EventEmitter } from 'node:events';
import { LRUCache } from 'lru-cache';

/** A whole answer as it is sent: an answer with errors is never kept. */
export interface KeptAnswer {
  readonly type: string;
  readonly body: string | Buffer;
}

/** An answer that is being computed, and who waits for the same. */
interface UnderWay {
  readonly ended: Promise<void>;
  readonly waiting: Set<() => void>;
  /** Is called when the last of them has left. */
  whenAlone: () => void;
}

/** The connection of a client, of which the end is told. */
type Client = Pick<EventEmitter, 'once' | 'off'>;

/** What an entry takes besides its texts, in bytes. */
const OVERHEAD = 500;

/**
 * The answers of one state of the graph, by what was asked. An answer follows from
 * the request and the facts alone, so that it can be given again as it is as long
 * as these facts are served. What is asked least recently makes room.
 */
export class KeptAnswers {
  hits = 0;
  misses = 0;
  private readonly answers: LRUCache<string, KeptAnswer> | null;
  /** What is being answered, so that nobody else computes the same meanwhile. */
  private readonly underWay = new Map<string, UnderWay>();

  constructor(most: number) {
    this.answers =
      most === 0
        ? null
        : new LRUCache({ maxSize: most, sizeCalculation: bytesOf, maxEntrySize: most / 4 });
  }

  get count(): number {
    return this.answers?.size ?? 0;
  }

  get bytes(): number {
    return this.answers?.calculatedSize ?? 0;
  }

  /**
   * The answer that is kept, when the same question that is under way has ended; null when there is
   * none. Where that had errors, all who waited compute at once: one after the other takes longer.
   */
  async find(key: string, client?: Client): Promise<KeptAnswer | null> {
    const underWay = this.underWay.get(key);
    if (underWay) {
      const { waiting } = underWay;
      const leave = () => {
        waiting.delete(leave);
        if (waiting.size === 0) underWay.whenAlone();
      };
      waiting.add(leave);
      client?.once('close', leave);
      await underWay.ended;
      client?.off('close', leave);
    }
    const found = this.answers?.get(key) ?? null;
    if (found) this.hits++;
    else this.misses++;
    return found;
  }

  /** How many wait for answers that are under way. */
  get awaited(): number {
    return [...this.underWay.values()].reduce((sum, { waiting }) => sum + waiting.size, 0);
  }

  /** Whether anybody waits for the answer that is under way. */
  isAwaited(key: string): boolean {
    return (this.underWay.get(key)?.waiting.size ?? 0) > 0;
  }

  /** Calls this when the last of those who wait for an answer has left. */
  whenAlone(key: string, call: () => void): void {
    const underWay = this.underWay.get(key);
    if (underWay) underWay.whenAlone = call;
  }

  /** Lets others wait for this answer; to be called with its end, however it ends. */
  begin(key: string): () => void {
    if (!this.answers || this.underWay.has(key)) return () => undefined;
    let end = () => undefined as void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.underWay.set(key, { ended, waiting: new Set(), whenAlone: () => undefined });
    return () => {
      this.underWay.delete(key);
      end();
    };
  }

  /** Whether it could be kept: a very large one would leave no room for others. */
  keep(key: string, answer: KeptAnswer): boolean {
    return this.answers?.set(key, answer).has(key) ?? false;
  }

  clear(): void {
    this.answers?.clear();
  }
}

/** A text of other letters than Latin ones takes two bytes for each. */
function bytesOf({ body }: KeptAnswer, key: string): number {
  const bytes = typeof body === 'string' ? 2 * body.length : body.length;
  return OVERHEAD + bytes + 2 * key.length;
}
