import type { Certainty } from '../../kernel/certainty';
import { reasonSentence, type ReasonInput } from '../../kernel/reason';
import { reasonWith, type Reason } from '../../kernel/reason-dates';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';

/** Why a record has its grade: the sentence, and the dates that it rests on. */
export function reasonOf(
  noun: NounName,
  grade: Certainty,
  values: Readonly<Record<string, unknown>>,
): Reason {
  const { kind, fields } = nounNamed(noun).dated ?? { kind: 'tenure', fields: [] };
  const known = {
    ...values,
    kind,
    start: values[fields[0] ?? ''],
    end: values[fields[1] ?? ''],
  } as unknown as ReasonInput;
  return reasonWith(reasonSentence(grade, known), known);
}
