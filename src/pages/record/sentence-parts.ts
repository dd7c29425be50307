/** A part of a sentence: words of ours, or what the data says, which leads on where it is a record. */
export type SentencePart = string | { readonly text: string; readonly url?: string };

/** The parts with a comma between them, and this before the last. */
export function joinedParts(parts: readonly SentencePart[], last: string): SentencePart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? last : ', ', part];
  });
}
