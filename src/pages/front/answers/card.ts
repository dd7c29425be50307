import type { JSX } from 'preact';

/** A question of the front page with what its answer says in words, and a small picture of it. */
export interface Answered {
  readonly name: string;
  readonly title: string;
  /** Null where the graph has no answer. */
  readonly answer: JSX.Element | null;
}

/** What the answers name: a record, which its page shows. */
export interface Ref {
  readonly id: string;
  readonly label: string;
}
