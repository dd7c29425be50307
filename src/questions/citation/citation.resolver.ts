import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { CitationStyle } from '../../memory/bibliography/cite';
import type { CitedDocument } from '../../memory/bibliography/csl';
import type { Snapshot } from '../../memory/snapshot';
import { servedFingerprint } from '../../memory/bibliography/fingerprint';
import { typeOf } from '../../schema/noun-types';
import type { QuestionContext } from '../context';
import { CitationStyleEnum } from './citation.type';
import { FieldQuestion } from '../question';

/** An answer can cite one document a thousand times; to write it takes as long as to read ten records. */
const entries = new WeakMap<Snapshot, Map<string, string>>();
/** So many are kept, of some 500 bytes each. */
const MOST_KEPT = 10_000;

function written(snapshot: Snapshot, key: string, write: () => string): string {
  const kept = entries.get(snapshot) ?? new Map<string, string>();
  entries.set(snapshot, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const entry = write();
  if (kept.size < MOST_KEPT) kept.set(key, entry);
  return entry;
}

@Resolver(() => typeOf(['Document']))
export class CitationResolver {
  @FieldQuestion(
    () => String,
    'The document as an entry of a bibliography, with the address of its record, the release of ccNSO Graph, and the fingerprint of the data. What is not known of the document is left out.',
  )
  async citation(
    @Arg('style', () => CitationStyleEnum, { defaultValue: 'BIBTEX' }) style: CitationStyle,
    @Root() document: CitedDocument,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<string> {
    // Its library is ninety modules, which no start need wait for.
    const { cite } = await import('../../memory/bibliography/cite.js');
    const fingerprint = await servedFingerprint(snapshot);
    return written(snapshot, `${document.id} ${style}`, () => cite(document, style, fingerprint));
  }
}
