import type { Ref } from './card';

/** The name of a record in a sentence, which leads to its page. */
export function RecordLink({ to: { id, label } }: { to: Ref }) {
  return (
    <a href={`r/${id}`}>
      <bdi>{label}</bdi>
    </a>
  );
}
