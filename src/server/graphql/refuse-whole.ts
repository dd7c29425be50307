import type { ApolloServerPlugin } from '@apollo/server';
import { ERRORS, retryAfter, type ErrorCode } from '../../kernel/errors';
import type { Context } from './context';

/** The status from which on an error says that this server cannot answer now. */
const UNAVAILABLE = ERRORS.SERVICE_UNAVAILABLE.status;

/**
 * Refuses a request as a whole where nothing of it could be answered now, so that clients,
 * proxies and monitors see it by the status, and when to come again.
 */
export const refuseWhole: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return Promise.resolve();
        const { data, errors = [] } = body.singleResult;
        const codes = errors.map(({ extensions }) => extensions?.['code'] as ErrorCode);
        const [code] = codes;
        const isAnswered = Object.values(data ?? {}).some((value) => value !== null);
        if (!code || isAnswered || codes.some((each) => ERRORS[each].status < UNAVAILABLE))
          return Promise.resolve();
        delete body.singleResult.data;
        http.status = ERRORS[code].status;
        const seconds = retryAfter(code);
        if (seconds) http.headers.set('retry-after', String(seconds));
        return Promise.resolve();
      },
    }),
};
