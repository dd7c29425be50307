import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Refusal } from '../../kernel/errors';
import { VERSION } from '../../kernel/version';
import { DATA_LICENSE, datasetCitation } from '../../memory/bibliography/dataset-citation';
import { PUBLIC_URL } from '../../schema/answered-by';
import { datasetOf } from '../../store/dataset';
import type { Reader } from '../../store/port';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { Dataset } from './dataset.type';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Question(() => Dataset, {
    description: 'The version of the data, its license, and how to cite it.',
  })
  async dataset(
    @Ctx('reader') reader: Reader,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<Dataset> {
    const dataset = await datasetOf(reader);
    if (!dataset)
      throw new Refusal('SERVICE_UNAVAILABLE', 'The graph is empty; no data has been loaded yet.');
    const { fingerprint, loadedAt, counts } = dataset;
    return {
      fingerprint,
      loadedAt,
      version: VERSION,
      licence: DATA_LICENSE.id,
      licenceUrl: new URL(DATA_LICENSE.url),
      citation: datasetCitation(fingerprint, schema.extensions[PUBLIC_URL] as string),
      counts: Object.entries(counts).map(([noun, count]) => ({ noun, count })),
    };
  }

  /** Servers of the same facts have loaded them at different times. */
  @FieldResolver()
  loadedAt(@Root() { loadedAt }: Dataset, @Ctx() context: QuestionContext): Date {
    context.outcome.isPassing = true;
    return loadedAt;
  }
}
