/**
 * Lets the event loop turn between pieces of work that hold it, and takes them from one owner
 * after the other: however many one owner has, all others and what comes in are not kept waiting.
 */
export class Turns {
  private readonly waiting = new Map<object, (() => void)[]>();

  /** Resolves when it is the turn of the next piece of this owner; one that has stopped has none. */
  async next(owner: object, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve) => {
      if (this.waiting.size === 0) setImmediate(() => this.turn());
      this.waiting.set(owner, [...(this.waiting.get(owner) ?? []), resolve]);
    });
    signal?.throwIfAborted();
  }

  private turn(): void {
    const [first] = this.waiting;
    if (!first) return;
    const [owner, [begin, ...rest]] = first;
    this.waiting.delete(owner);
    if (rest.length > 0) this.waiting.set(owner, rest);
    if (this.waiting.size > 0) setImmediate(() => this.turn());
    begin?.();
  }
}
