import type { Reader } from '../store/port';

/** Something that is computed from a whole graph: an index, a network. */
export interface Derived<T> {
  readonly name: string;
  /** A part that rests on other parts takes them from the snapshot. */
  build(reader: Reader, snapshot: Snapshot): Promise<T>;
}

/**
 * One state of the graph, with what was computed from it. A part is built when
 * it is first asked for, once, and lasts as long as the state is served.
 */
export class Snapshot {
  private readonly parts = new Map<Derived<unknown>, Promise<unknown>>();

  constructor(readonly reader: Reader) {}

  get<T>(part: Derived<T>): Promise<T> {
    let built = this.parts.get(part) as Promise<T> | undefined;
    if (!built) {
      built = part.build(this.reader, this);
      this.parts.set(part, built);
      // A part that could not be built is tried again when it is next asked for.
      built.catch(() => this.parts.delete(part));
    }
    return built;
  }

  /** Builds what another snapshot had, so that it is there when this one takes its place. */
  async prepareLike(other: Snapshot): Promise<void> {
    await Promise.all([...other.parts.keys()].map((part) => this.get(part)));
  }
}
