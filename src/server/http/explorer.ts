import type { FastifyInstance } from 'fastify';
import type { Ask } from '../../pages/ask';
import type { PublishedOperation } from './operations';

const HTML = 'text/html; charset=utf-8';

/** The questions of the front page, by the names of their operations. */
const FIRST = [
  'CouncilAsOf',
  'PolicyLineage',
  'CoMembership2018',
  'ShortestPaths',
  'ChangesBetweenMeetings',
  'LongestServing',
];

/** The front page and the page of a search. */
export function addExplorer(
  app: FastifyInstance,
  { operations, ask, base }: { operations: readonly PublishedOperation[]; ask: Ask; base: string },
): void {
  const questions = FIRST.flatMap(
    (name) => operations.find((operation) => operation.name === name) ?? [],
  );
  app.get('/', async (_request, reply) => {
    const { data, errors } = await ask('FrontPage', {});
    if (!data || errors) throw new Error(JSON.stringify(errors));
    const { renderFront } = await import('../../pages/front/render-front.js');
    return reply.type(HTML).send(renderFront({ answer: data as never, questions, base }));
  });
  app.get('/search', async (request, reply) => {
    const { q = '', type, after } = request.query as Record<string, string | undefined>;
    const variables = { text: q, types: type ? [type] : undefined, after };
    const { data, errors } = q.trim() ? await ask('SearchPage', variables) : { data: null };
    const { renderSearch } = await import('../../pages/search/render-search.js');
    const faults = (errors ?? []).map(({ message }) => message);
    return reply
      .code(faults.length > 0 ? 400 : 200)
      .type(HTML)
      .send(renderSearch({ answer: data as never, faults, text: q, type: type ?? null, base }));
  });
}
