import { enumerate } from '../kernel/text';
import { mayHold, problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';

/** The types of documents that can change, of which a copy shows the state of one day. */
const CHANGING = ['WEB_PAGE', 'WIKI_PAGE', 'DATASET'];

const CAPTURED = ['captured', 'capturedNotBefore', 'capturedNotAfter'];

/** Only what can change is captured. */
export function checkCopies(record: SeedRecord): Problem[] {
  const { noun, fields } = record;
  if (noun.name !== 'Document' || mayHold(record, 'kind')) return [];
  const stated = CAPTURED.filter((name) => fields[name] !== undefined);
  if (CHANGING.includes(fields['kind'] as string)) return [];
  return stated.map((name) =>
    problemAt(
      record,
      `${name} is only for copies of what can change; expected the kind ${enumerate(CHANGING, 'or')}`,
      name,
    ),
  );
}
