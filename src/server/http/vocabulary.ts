import type { FastifyInstance } from 'fastify';
import { LICENSE_LINK } from './export';

/** The terms that linked data uses, at `/vocabulary`. */
export function addVocabulary(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
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
