import { z } from 'zod';
import { errorsAnswer, withData } from './answer';
import { tool } from './tool';

export const queryTool = tool({
  name: 'query',
  description:
    'Any GraphQL query within the limits of the API. Select label, url and citations { locator document { label url } }, on days certainty and reason { sentence }.',
  input: z.object({
    graphql: z.string(),
    variables: z.looseObject({}).default({}),
  }),
  async answer({ graphql, variables }, { query, fingerprint }) {
    const { data, errors } = await query(graphql, variables);
    if (errors) return errorsAnswer({ errors }, data);
    return withData(
      data,
      (shown) => ({ fingerprint, data: shown }),
      'Select fewer fields, or pages with a smaller first.',
    );
  },
});
