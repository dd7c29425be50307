import type { ApolloServerPlugin } from '@apollo/server';
import { ERRORS } from '../../kernel/errors';
import { MOST_BYTES } from '../../plan/limits';
import type { Context } from './context';

/** Whether an answer is too large, found out before it becomes a text. The count stops where the limit is. */
export function isTooLarge(data: unknown): boolean {
  let bytes = 0;
  const add = (value: unknown): boolean => {
    if (typeof value === 'string') bytes += Buffer.byteLength(value) + 3;
    else if (typeof value !== 'object' || !value) bytes += 5;
    else
      for (const [name, each] of Object.entries(value)) {
        bytes += Array.isArray(value) ? 0 : name.length + 4;
        if (!add(each)) return false;
      }
    return bytes <= MOST_BYTES;
  };
  return !add(data);
}

const TOO_LARGE = {
  message: `The answer has more than ${MOST_BYTES} bytes, which is the limit. Select fewer fields, or ask for smaller pages.`,
  extensions: { bytesAllowed: MOST_BYTES, code: 'QUERY_TOO_COMPLEX' },
};

/** To be called when all that belongs to an answer is there. */
export const refuseLargeAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return Promise.resolve();
        const { singleResult } = body;
        if (!isTooLarge(singleResult.data)) return Promise.resolve();
        delete singleResult.data;
        singleResult.errors = [TOO_LARGE];
        http.status = ERRORS.QUERY_TOO_COMPLEX.status;
        return Promise.resolve();
      },
    }),
};
