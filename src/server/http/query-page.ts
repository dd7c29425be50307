import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config';
import { schemaText } from '../graphql/schema-text';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';

interface QueryPage {
  readonly config: Pick<Config, 'operations'>;
  readonly operations: readonly PublishedOperation[];
  readonly schema: GraphQLSchema;
}

/** Where a query is written: GraphiQL, or on a server that answers only published operations what can be asked there. */
export function addQueryPage(
  app: FastifyInstance,
  pages: Pages,
  { config, operations, schema }: QueryPage,
): void {
  app.get('/query', (request, reply) => {
    if (config.operations === 'open') return reply.sendFile('index.html');
    return pages.send(request, reply, { one: ['op'] }, async (view, { op }) => {
      const shown = operations.find(({ name }) => name === op) ?? null;
      const { renderPublished } = await import('../../pages/query/render-published.js');
      return { body: renderPublished({ shown, schema: schemaText(schema), view }) };
    });
  });
}
