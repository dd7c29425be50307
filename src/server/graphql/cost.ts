import type { ApolloServerPlugin } from '@apollo/server';
import {
  MOST_RECORDS,
  MOST_RELATIONS,
  MOST_SCANNED,
  MOST_VALUES,
  MOST_WORK,
} from '../../plan/limits';
import { dearest, type Cost } from '../../plan/too-complex';
import type { Context } from './context';

/** So many fields are listed, the dearest first. */
const LISTED = 10;

/** Adds what an operation costs to its answer, for a request that asks for it with `"extensions": {"cost": true}`. */
export const tellCost: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body }, contextValue }) {
        const { cost } = contextValue;
        if (request.extensions?.['cost'] !== true || !cost || body.kind !== 'single')
          return Promise.resolve();
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: told(cost) };
        return Promise.resolve();
      },
    }),
};

function told({ relations, records, values, work, scanned, fields }: Cost) {
  return {
    relations,
    relationsAllowed: MOST_RELATIONS,
    records,
    recordsAllowed: MOST_RECORDS,
    values,
    valuesAllowed: MOST_VALUES,
    work,
    workAllowed: MOST_WORK,
    scanned,
    scannedAllowed: MOST_SCANNED,
    fields: dearest(fields, 'records')
      .slice(0, LISTED)
      .map(({ path, cost, share }) => ({ path, records: cost, share })),
  };
}
