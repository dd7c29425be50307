import { oneAtATime } from '../kernel/one-at-a-time';
import { openFilled } from '../seeding/open';
import { problemLine, SeedFault } from '../seeding/problem';
import { reasonIn } from '../server/log';
import type { ServedGraph } from '../server/served-graph';
import type { StoreSource } from '../store/open';
import { showProgress } from './progress';

/** Builds a new graph from the files beside the one that is served, and puts it in its place when it is whole. */
export function reloader(
  source: StoreSource,
  seeds: string,
  servedGraph: ServedGraph,
): () => Promise<void> {
  return oneAtATime(async () => {
    if (source.fill === 'kept') {
      console.log(`This server does not load seed files. ${HOW_TO_INGEST}`);
      return;
    }
    try {
      console.log(`Reading ${seeds}`);
      await servedGraph.replace(
        await openFilled(source, seeds, { progress: showProgress(), warn: console.warn }),
      );
      console.log('The new graph is served.');
    } catch (error) {
      const reason =
        error instanceof SeedFault ? error.problems.map(problemLine).join('\n') : String(error);
      servedGraph.cannotServe(reasonIn(reason));
      console.error(`${reason}\nThe previous graph is still served.`);
    }
  });
}

export const HOW_TO_INGEST = 'To load the seed files into Neo4j, run `npm run ingest`.';
