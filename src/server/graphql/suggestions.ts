import { setImmediate } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { SEARCH_INDEX, type SearchIndex } from '../../memory/search/search-index';
import { suggestionsFor, suggestionsForId, type Suggestion } from '../../memory/search/suggestions';
import type { Context } from './context';
import type { Missed } from './missed';

/** To compare a text with all names takes time, so of one request no more are looked for than these. */
const MOST_MISSED = 10;

/** What may have been meant by look-ups that found nothing, by their place in the answer. */
async function suggestionsOf({
  missed,
  snapshot,
}: Pick<Context, 'missed' | 'snapshot'>): Promise<Record<string, Suggestion[]>> {
  const index = await snapshot.get(SEARCH_INDEX);
  const suggestions: Record<string, Suggestion[]> = {};
  for (const each of missed.slice(0, MOST_MISSED)) {
    // Other requests go on between two of them.
    await setImmediate();
    const found = suggestionsAt(index, each);
    if (found.length > 0) suggestions[each.path] = found;
  }
  return suggestions;
}

function suggestionsAt(index: SearchIndex, { plan, index: position = 0 }: Missed): Suggestion[] {
  if (plan.kind === 'key') return suggestionsFor(index, plan.noun, plan.asked);
  return suggestionsForId(index, plan.kind === 'node' ? plan.id : (plan.ids[position] ?? ''));
}

/** Adds to an answer which records may have been meant where a look-up found none. */
export function suggestWhereMissed(): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async willSendResponse({ contextValue, response: { body } }) {
      if (contextValue.missed.length === 0 || body.kind !== 'single') return;
      // The answer is complete without them.
      const suggestions = await suggestionsOf(contextValue).catch(() => ({}));
      if (Object.keys(suggestions).length === 0) return;
      body.singleResult.extensions = { ...body.singleResult.extensions, suggestions };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
