import { setImmediate } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { SEARCH_INDEX } from '../../memory/search/search-index';
import { suggestionsFor, suggestionsForId, type Suggestion } from '../../memory/search/suggestions';
import type { Context } from './context';
import type { Missed } from './missed';
import { missedQuestions } from './missed-questions';

/** To compare a text with all names takes time, so of one request no more are looked for than these. */
const MOST_MISSED = 10;

/** What may have been meant by look-ups that found nothing, by their place in the answer. */
async function suggestionsOf(
  missed: readonly Missed[],
  { snapshot }: Pick<Context, 'snapshot'>,
): Promise<Record<string, Suggestion[]>> {
  const index = await snapshot.get(SEARCH_INDEX);
  const suggestions: Record<string, Suggestion[]> = {};
  for (const { path, noun, asked } of missed.slice(0, MOST_MISSED)) {
    // Other requests go on between two of them.
    await setImmediate();
    const found = noun ? suggestionsFor(index, noun, asked) : suggestionsForId(index, asked);
    // Of several ids that a question is about, one may be right.
    if (found.length > 0 && found[0]?.id !== asked) suggestions[path] = found;
  }
  return suggestions;
}

/** Adds to an answer which records may have been meant where a look-up found none. */
export function suggestWhereMissed(): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async willSendResponse({ contextValue, schema, operation, response: { body } }) {
      if (body.kind !== 'single' || !operation) return;
      const { errors, data } = body.singleResult;
      const variables = contextValue.bound?.variables.values ?? {};
      // An error says itself what is wrong.
      const questions = errors ? [] : missedQuestions({ schema, operation, variables, data });
      const missed = [...contextValue.missed, ...questions];
      if (missed.length === 0) return;
      // The answer is good without them, but another time it could have them.
      const suggestions = await suggestionsOf(missed, contextValue).catch(() => null);
      if (!suggestions) contextValue.outcome.isPassing = true;
      if (!suggestions || Object.keys(suggestions).length === 0) return;
      body.singleResult.extensions = { ...body.singleResult.extensions, suggestions };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
