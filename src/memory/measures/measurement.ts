import { LRUCache } from 'lru-cache';
import type { Certainty } from '../../kernel/certainty';
import { ALL_DAYS, type DaySpan } from '../../kernel/day-span';
import { gradeTogether, isAtLeast } from '../../kernel/overlap';
import type { Snapshot, Derived } from '../snapshot';
import { countsRole } from './counted';
import { TENURES, type GradedTenure } from './tenure';

/** What all measures are asked for: the days, the least grade, and the roles. */
export interface Scope {
  /** Null for everything that was ever recorded, with or without a date. */
  readonly days: DaySpan | null;
  /** The days for what happens once: all days up to the one of `asOf`, or those of `during`. */
  readonly eventDays: DaySpan;
  readonly least: Certainty;
  /** Null for all but those without a part in what a body decides. */
  readonly roles: readonly string[] | null;
  /** Null for all bodies. */
  readonly body: string | null;
}

/** Results are kept until they hold so many items together, about 20 MB. */
const KEPT_ITEMS = 200_000;

/** What was measured of one state of the graph: the same question again costs nothing. */
const MEASURED: Derived<LRUCache<string, Measured>> = {
  name: 'measured',
  build: () =>
    Promise.resolve(
      new LRUCache({ maxSize: KEPT_ITEMS, sizeCalculation: ({ items }: Measured) => items + 1 }),
    ),
};

interface Measured {
  readonly value: unknown;
  readonly items: number;
}

/** A question about one state of the graph, as the measures below `Query.analytics` see it. */
export class Measurement {
  private readonly name: string;

  constructor(
    readonly snapshot: Snapshot,
    readonly scope: Scope,
  ) {
    this.name = JSON.stringify(scope);
  }

  /** The same question about fewer memberships. */
  within(scope: Partial<Scope>): Measurement {
    return new Measurement(this.snapshot, { ...this.scope, ...scope });
  }

  /** The tenures that count: those that held on one of the days, or all when none are given. */
  tenures(): Promise<readonly GradedTenure[]> {
    return this.measured('tenures', async () => {
      const { days, least, roles, body } = this.scope;
      const all = await this.snapshot.get(TENURES);
      return all.flatMap((tenure): GradedTenure[] => {
        if (!countsRole(tenure.role, roles) || (body && tenure.body !== body)) return [];
        const grade = gradeTogether([tenure.bounds], days ?? ALL_DAYS);
        // Whatever is on record was once so, even where its dates are known to contradict each other.
        if (!days) return [{ ...tenure, grade: grade ?? 'POSSIBLE' }];
        return grade && isAtLeast(grade, least) ? [{ ...tenure, grade }] : [];
      });
    });
  }

  /** What `measure` gives, or gave when the same was asked of the same state of the graph. */
  async measured<T>(what: string, measure: () => Promise<T>): Promise<T> {
    const kept = await this.snapshot.get(MEASURED);
    const key = `${what}\n${this.name}`;
    const known = kept.get(key);
    if (known) return known.value as T;
    const value = await measure();
    kept.set(key, { value, items: sizeOf(value) });
    return value;
  }
}

/** So many items does a result hold: those of its lists, whether it is one or has several. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (value instanceof Map) return value.size;
  const lists = Object.values(value as object).filter(Array.isArray);
  return lists.reduce((sum, { length }) => sum + length, 100);
}
