import type { FastifyInstance } from 'fastify';
import { askedData } from '../../pages/asked-data';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';

/** The front page and the page of a search. */
export function addExplorer(
  app: FastifyInstance,
  pages: Pages,
  operations: readonly PublishedOperation[],
): void {
  const titleOf = (name: string) => operations.find((each) => each.name === name)?.title ?? name;
  app.get('/', (request, reply) =>
    pages.send(request, reply, {}, async (view) => {
      const [{ renderFront }, { answeredQuestions }] = await Promise.all([
        import('../../pages/front/render-front.js'),
        import('../../pages/front/first-questions.js'),
      ]);
      const [answer, questions] = await Promise.all([
        view.ask('FrontPage', {}),
        answeredQuestions(view.ask, titleOf),
      ]);
      return { body: renderFront({ answer: askedData(answer) as never, questions, view }) };
    }),
  );
  app.get('/search', (request, reply) =>
    pages.send(request, reply, { one: ['q', 'type', 'after'] }, async (view, query) => {
      const { q = '', type, after } = query as Record<string, string | undefined>;
      const variables = { text: q, types: type ? [type] : undefined, after };
      const { data, errors } = q.trim() ? await view.ask('SearchPage', variables) : { data: null };
      const { renderSearch } = await import('../../pages/search/render-search.js');
      const faults = (errors ?? []).map(({ message }) => message);
      const shown = { answer: data as never, faults, text: q, type: type ?? null, view };
      return { body: renderSearch(shown), status: faults.length > 0 ? 400 : 200 };
    }),
  );
}
