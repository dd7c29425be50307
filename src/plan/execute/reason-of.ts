import type { Certainty } from '../../kernel/certainty';
import { openDay, reasonSentence, type ReasonInput } from '../../kernel/reason';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';

/** Why a record has its grade: the sentence, and the dates that it rests on. */
export function reasonOf(
  noun: NounName,
  grade: Certainty,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { kind, fields } = nounNamed(noun).dated ?? { kind: 'tenure', fields: [] };
  const known = {
    ...values,
    kind,
    start: values[fields[0] ?? ''],
    end: values[fields[1] ?? ''],
  } as unknown as ReasonInput;
  return {
    sentence: reasonSentence(grade, known),
    start: known.start ?? null,
    end: known.end ?? null,
    startNotBefore: known.startNotBefore ?? null,
    startNotAfter: known.startNotAfter ?? null,
    endNotBefore: known.endNotBefore ?? null,
    endNotAfter: known.endNotAfter ?? null,
    attested: known.attested ?? [],
    inferred: known.inferred ?? null,
    termYears: known.termYears ?? null,
    certainFrom: openDay(known.certainFrom),
    certainTo: openDay(known.certainTo),
    expectedTo: openDay(known.expectedTo),
    possibleFrom: openDay(known.possibleFrom),
    possibleTo: openDay(known.possibleTo),
  };
}
