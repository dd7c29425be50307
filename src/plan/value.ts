/**
 * A value that each request fills in. A plan is made once for a document, and for
 * what its variables have in common, so it holds no value of a variable itself.
 */
export type PlanValue<T> = (variables: Variables) => T;

export type Arguments = Readonly<Record<string, unknown>>;

/** The variables of one request, and what was read from them so far: a value is computed once, and is its own key. */
export class Variables {
  private readonly known = new Map<object, unknown>();

  constructor(readonly values: Readonly<Record<string, unknown>>) {}

  /** What is kept under a key, computed when it is first asked for. */
  once<T>(key: object, compute: () => T): T {
    if (this.known.has(key)) return this.known.get(key) as T;
    const value = compute();
    this.known.set(key, value);
    return value;
  }
}

/** The values that a part of a plan has, in the order in which they were made: to read them shows what is wrong with any. */
export class Values {
  private made: PlanValue<unknown>[] = [];

  add(value: PlanValue<unknown>): void {
    this.made.push(value);
  }

  /** Does the work, and gives the values that were made meanwhile. */
  during<T>(work: () => T): { readonly result: T; readonly values: readonly PlanValue<unknown>[] } {
    const around = this.made;
    this.made = [];
    try {
      return { result: work(), values: this.made };
    } finally {
      this.made = around;
    }
  }
}

/** A value that is the same in each request. */
export function always<T>(value: T): PlanValue<T> {
  return () => value;
}
