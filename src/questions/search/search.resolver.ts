import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { someOf } from '../../kernel/arguments';
import { sha256 } from '../../kernel/canonical';
import type { QuestionContext } from '../context';
import { edgesOf, type InMemoryList } from '../in-memory-page';
import { Question } from '../question';
import { constantCase } from '../../kernel/text';
import { withoutNulls } from '../../plan/filter-values';
import { SEARCHED } from '../../memory/search/search-fields';
import { fitsFilter } from '../../memory/search/search-filter';
import { SEARCH_INDEX } from '../../memory/search/search-index';
import { matchesOf } from '../../memory/search/matches';
import { search, type Hit } from '../../memory/search/search';
import { SearchArgs, SearchConnection, SearchEdge, SearchMatch } from './search.type';
import { keyOf, type Word } from '../../memory/search/tokens';
import { wordsSought } from '../../memory/search/words';

/** What the fields of something found are answered from. */
interface SearchEdgeSource extends SearchEdge {
  readonly hit: Hit;
  readonly words: readonly Word[];
}

@Resolver(() => SearchEdge)
export class SearchResolver {
  @Question(() => SearchConnection, {
    runsInWorker: true,
    description:
      'Full-text search: names, acronyms, labels with or without the dot, numbers, and words of titles and summaries. Case and accents do not matter; words can be incomplete, inflected, and written together or apart; small typing errors are allowed. You can name a type: `resolution 159-01`.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { snapshot }: QuestionContext,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<SearchConnection> {
    const words = wordsSought(args.text, `${path.key}.text`);
    const types = someOf(`${path.key}.types`, args.types);
    const nouns = types && SEARCHED.filter((noun) => types.includes(constantCase(noun)));
    const index = await snapshot.get(SEARCH_INDEX);
    const criteria = withoutNulls({ ...args.filter }, `${path.key}.filter`);
    const fits = await fitsFilter(criteria, index, snapshot, `${path.key}.filter`);
    const { hits, counts, loosened } = search(index, words, { nouns, fits });
    const { edges, pageInfo } = edgesOf(
      listOf(hits, keyOf(words), String(path.key)),
      args,
      (hit): Omit<SearchEdgeSource, 'cursor'> => ({ node: hit.id, score: hit.score, hit, words }),
    );
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo,
      totalCount: hits.length,
      loosened,
      countsByType: SEARCHED.filter((noun) => counts.has(noun)).map((noun) => ({
        type: constantCase(noun),
        count: counts.get(noun) ?? 0,
      })),
    };
  }

  @FieldResolver(() => [SearchMatch], {
    description: 'The fields that match, most important first; at most five.',
  })
  async matches(
    @Root() { hit, words }: SearchEdgeSource,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<SearchMatch[]> {
    return matchesOf(await snapshot.get(SEARCH_INDEX), hit, words);
  }
}

/** All searches are ordered alike; which one a cursor belongs to is told by its first key. */
function listOf(hits: readonly Hit[], wordsKey: string, path: string): InMemoryList<Hit> {
  const tag = sha256(wordsKey).slice(0, 8);
  return {
    name: 'search',
    of: [],
    path,
    items: hits,
    keys: [
      { of: () => tag, only: tag },
      { of: ({ rank }) => rank, kind: 'number' },
      { of: ({ score }) => score, kind: 'number', descending: true },
      { of: ({ id }) => id },
    ],
    fault: 'is not a cursor of this search; expected a cursor from a search for the same text.',
  };
}
