import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { LICENSE_LINK, wantedFile, type Files } from './export';

/** What is at the addresses that linked data names: a record at `/r/committee:dasc`, and the terms at `/vocabulary`. */
export function addLinkedData(
  app: FastifyInstance,
  files: Files,
  { publicUrl }: { publicUrl: string },
): void {
  app.get('/r/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    const wanted = await wantedFile({ format: 'jsonld', of: id });
    const head = () => void reply.header('link', LICENSE_LINK);
    try {
      // What lies around one record is little, and a thread would have to open the graph first.
      return await files.send(request, reply, { wanted, isLarge: false, head });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
      throw new Refusal(
        'NOT_FOUND',
        'No record has this id; expected the address of a record, such as /r/committee:dasc.',
      );
    }
  });
  app.get('/vocabulary', async ({ headers: { accept = '' } }, reply) => {
    const { vocabularyJsonld, vocabularyTurtle } = await import('../../export/vocabulary.js');
    void reply.header('vary', 'accept').header('link', LICENSE_LINK);
    // Turtle is read by people too, to whom a browser shows no other type than plain text.
    if (accept.includes('text/turtle'))
      return reply.type('text/turtle; charset=utf-8').send(vocabularyTurtle(publicUrl));
    return accept.includes('json')
      ? reply.type('application/ld+json; charset=utf-8').send(vocabularyJsonld(publicUrl))
      : reply.type('text/plain; charset=utf-8').send(vocabularyTurtle(publicUrl));
  });
}
