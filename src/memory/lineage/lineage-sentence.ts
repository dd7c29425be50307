import { LINEAGE_TYPES } from '../../model/lineages';
import { nounOfId } from '../../model/model';
import { readable } from '../../kernel/text';
import type { LineageStep } from './lineage-walk';

/** What a type says of two records, with what these are in place of the earlier and the later. */
export function sentenceOf({
  from,
  to,
  type,
  happened,
}: Pick<LineageStep, 'from' | 'to' | 'type' | 'happened'>): string {
  const [earlier, later] = [wordOf(from), wordOf(to)];
  const isAlike = earlier === later;
  // What comes after the first sentence tells how the type is used.
  const [about = ''] = /^[^.]+\./.exec(LINEAGE_TYPES[type] ?? '') ?? [];
  const sentence = about.replace(
    /\b(the) (earlier|later)(?: record| body)?\b/gi,
    (_, the: string, which: string) =>
      `${the} ${isAlike ? `${which} ` : ''}${which === 'earlier' ? earlier : later}`,
  );
  return happened ? sentence : `Planned: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function wordOf(id: string): string {
  const noun = nounOfId(id) ?? 'record';
  return readable(noun);
}
