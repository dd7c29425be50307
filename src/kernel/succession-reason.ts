import { certaintyWithin, type Certainty } from './certainty';
import { reasonSentence, statedText, type ReasonInput } from './reason';
import { reasonWith, type Reason } from './reason-dates';
import type { TermBounds, Unbroken } from './succession';

/** A term with what sources state of its times. */
export type StatedTerm = TermBounds & Omit<ReasonInput, 'kind'>;

/** Why terms that follow each other have this grade on a day: by one of them, or as the day lies between two. */
export function successionReason(
  grade: Certainty,
  part: Unbroken<StatedTerm>,
  day: string,
): Reason {
  const { terms } = part;
  const own = terms.find((term) => certaintyWithin(term, day, day) === grade);
  if (own) return reasonWith(reasonSentence(grade, { ...own, kind: 'tenure' }), own);
  const { start } = terms[0] ?? {};
  const { end } = terms.at(-1) ?? {};
  const attested = terms.flatMap((term) => term.attested ?? []).sort();
  return reasonWith(sentenceBetween(part, day), { ...part, start, end, attested });
}

function sentenceBetween(
  { terms, certainFrom, certainTo }: Unbroken<StatedTerm>,
  day: string,
): string {
  const before = terms
    .filter((term) => term.certainTo < day)
    .sort(byEnd)
    .at(-1);
  const after = terms.find((term) => term.certainFrom > day);
  const two = [before, after].flatMap((term) => (term ? statedText(term) : []));
  return `It held from ${certainFrom} until at least ${certainTo}, and the day lies between two terms that follow each other: ${two.join('; then ')}.`;
}

function byEnd(one: StatedTerm, other: StatedTerm): number {
  return one.certainTo < other.certainTo ? -1 : 1;
}
