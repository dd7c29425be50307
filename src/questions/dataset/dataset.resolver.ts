import { Ctx, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../kernel/errors';
import { statement } from '../../store/catalog';
import type { Reader } from '../../store/port';
import { Dataset } from './dataset.type';

@Resolver()
export class DatasetResolver {
  @Query(() => Dataset, {
    nullable: true,
    description: 'Which version of the data is served, so that it can be cited.',
  })
  async dataset(@Ctx('reader') reader: Reader): Promise<Dataset> {
    const [row] = await reader.read(statement('dataset/dataset'));
    if (!row)
      throw new Refusal('SERVICE_UNAVAILABLE', 'The graph is empty: no data was loaded yet.');
    const counts = JSON.parse(row['counts'] as string) as Record<string, number>;
    return {
      fingerprint: row['fingerprint'] as string,
      loadedAt: new Date(row['loadedAt'] as string),
      counts: Object.entries(counts).map(([noun, count]) => ({ noun, count })),
    };
  }
}
