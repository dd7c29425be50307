import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { persistedDocuments, type PublishedOperation } from './operations';

/** The files by which clients are made: the schema, the published operations, and what their caches have to know. */
export function addDescriptions(
  app: FastifyInstance,
  schema: GraphQLSchema,
  {
    operations,
    allOperations,
  }: {
    /** Those that answer a question. */
    readonly operations: readonly PublishedOperation[];
    /** Those of pages too. */
    readonly allOperations: readonly PublishedOperation[];
  },
): void {
  app.get('/operations.json', () => operations);
  app.get('/operations.graphql', async (_request, reply) => {
    const { describedOperations } = await import('../graphql/described-operations.js');
    return reply.type('text/plain; charset=utf-8').send(describedOperations(operations));
  });
  app.get('/persisted-documents.json', () => persistedDocuments(allOperations));
  app.get('/schema.graphql', async (_request, reply) => {
    const { schemaText } = await import('../graphql/schema-text.js');
    return reply.type('text/plain; charset=utf-8').send(schemaText(schema));
  });
  app.get('/possibleTypes.json', async () =>
    (await import('../graphql/for-caches.js')).possibleTypes(schema),
  );
  app.get('/keylessTypes.json', async () =>
    (await import('../graphql/for-caches.js')).keylessTypes(schema),
  );
}
