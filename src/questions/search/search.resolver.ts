import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { sha256 } from '../../kernel/canonical';
import type { QuestionContext } from '../context';
import { edgesOf, type InMemoryList } from '../in-memory-page';
import { RUNS_IN_WORKER } from '../runs-in-worker';
import { SEARCHED, searchType } from '../../memory/search/search-fields';
import { fitsFilter } from '../../memory/search/search-filter';
import { SEARCH_INDEX } from '../../memory/search/search-index';
import { matchesOf } from '../../memory/search/matches';
import { search, type Hit } from '../../memory/search/search';
import { SearchArgs, SearchConnection, SearchEdge, SearchMatch } from './search.type';
import { keyOf } from '../../memory/search/tokens';
import { wordsSought } from '../../memory/search/words';

@Resolver(() => SearchEdge)
export class SearchResolver {
  @Extensions({ [RUNS_IN_WORKER]: true })
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Records by what a person types: names, acronyms, labels with or without their dot, numbers, words of titles and summaries. Case and accents do not matter, the last word may be begun only, and small typing errors are forgiven. A type may be named: `resolution 159-01`.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { snapshot }: QuestionContext,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<SearchConnection> {
    const words = wordsSought(args.text, `${path.key}.text`);
    const { types } = args;
    const nouns = types?.length
      ? SEARCHED.filter((noun) => types.includes(searchType(noun)))
      : null;
    const index = await snapshot.get(SEARCH_INDEX);
    const fits = await fitsFilter(args.filter ?? {}, index, snapshot, `${path.key}.filter`);
    const { hits, counts, loosened } = search(index, words, { nouns, fits });
    const { edges, pageInfo } = edgesOf(
      listOf(hits, keyOf(words), String(path.key)),
      args,
      (hit) => ({ node: hit.id, score: hit.score, hit, words }),
    );
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo,
      totalCount: hits.length,
      loosened,
      countsByType: SEARCHED.filter((noun) => counts.has(noun)).map((noun) => ({
        type: searchType(noun),
        count: counts.get(noun) ?? 0,
      })),
    };
  }

  @FieldResolver(() => [SearchMatch], {
    description: 'Where the words fitted, the weightiest fields first; at most five.',
  })
  async matches(
    @Root() { hit, words }: SearchEdge,
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
    path,
    items: hits,
    keys: [
      { of: () => tag, only: tag },
      { of: ({ rank }) => rank, kind: 'number' },
      { of: ({ score }) => score, kind: 'number', descending: true },
      { of: ({ id }) => id },
    ],
    fault: 'is not a cursor of this search; allowed is one that a search for the same text gave.',
  };
}
