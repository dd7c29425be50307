import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { CitationStyle } from '../../memory/bibliography/cite';
import type { CitedDocument } from '../../memory/bibliography/csl';
import { servedFingerprint } from '../../memory/bibliography/fingerprint';
import { typeOf } from '../../schema/noun-types';
import type { QuestionContext } from '../context';
import { CitationStyleEnum } from './citation.type';
import { FieldQuestion } from '../question';

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
    return cite(document, style, await servedFingerprint(snapshot));
  }
}
