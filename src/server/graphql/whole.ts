import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context';

/** Marks answers in which nothing is wrong or missing, and notes what is wrong in others. It must be the last to see an answer. */
export const markWholeAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, response: { body } }) {
        const isWhole =
          body.kind === 'single' && !body.singleResult.errors && body.singleResult.data;
        if (body.kind === 'single') contextValue.account.fail(body.singleResult.errors);
        if (isWhole && !contextValue.outcome.isPassing) contextValue.outcome.isWhole = true;
        return Promise.resolve();
      },
    }),
};
