import type { FastifyInstance } from 'fastify';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';

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
  pages: Pages,
  operations: readonly PublishedOperation[],
): void {
  const questions = FIRST.flatMap(
    (name) => operations.find((operation) => operation.name === name) ?? [],
  );
  app.get('/', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const { data, errors } = await view.ask('FrontPage', {});
      if (!data || errors) throw new Error(JSON.stringify(errors));
      const { renderFront } = await import('../../pages/front/render-front.js');
      return { body: renderFront({ answer: data as never, questions, view }) };
    }),
  );
  app.get('/search', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const { q = '', type, after } = request.query as Record<string, string | undefined>;
      const variables = { text: q, types: type ? [type] : undefined, after };
      const { data, errors } = q.trim() ? await view.ask('SearchPage', variables) : { data: null };
      const { renderSearch } = await import('../../pages/search/render-search.js');
      const faults = (errors ?? []).map(({ message }) => message);
      const shown = { answer: data as never, faults, text: q, type: type ?? null, view };
      return { body: renderSearch(shown), status: faults.length > 0 ? 400 : 200 };
    }),
  );
}
