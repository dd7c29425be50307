import type { ApolloServerPlugin } from '@apollo/server';
import { Refusal } from '../../kernel/errors';
import { MOST_BYTES } from '../../plan/limits';
import type { Context } from './context';

/** Refuses an answer that is too large before it becomes a text. The count stops where the limit is. */
export function refuseLargeAnswer(data: unknown): void {
  let bytes = 0;
  const add = (value: unknown): void => {
    if (typeof value === 'string') bytes += Buffer.byteLength(value) + 3;
    else if (Array.isArray(value)) value.forEach(add);
    else if (typeof value !== 'object' || !value) bytes += 5;
    else
      for (const [name, each] of Object.entries(value)) {
        bytes += name.length + 4;
        add(each);
      }
    if (bytes > MOST_BYTES)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `The answer has more than ${MOST_BYTES} bytes, which is the limit. Select fewer fields, or ask for smaller pages.`,
        { details: { bytesAllowed: MOST_BYTES } },
      );
  };
  add(data);
}

/** To be called when all that belongs to an answer is there. */
export const refuseLargeAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        try {
          refuseLargeAnswer(singleResult.data);
        } catch (error) {
          const { message, code, details } = error as Refusal;
          delete singleResult.data;
          singleResult.errors = [{ message, extensions: { ...details, code } }];
          http.status = 400;
        }
        return Promise.resolve();
      },
    }),
};
