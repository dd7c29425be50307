import type { FastifyInstance } from 'fastify';
import { askedData } from '../../pages/asked-data';
import type { Query } from './asked-page';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';
import { tableNamed, viewFile } from './view-files';

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
  app.get('/index.:ending', (request, reply) =>
    pages.send(request, reply, { one: ['table'] }, async (view, query) => {
      const { shownFront } = await import('../../pages/front/render-front.js');
      const shown = shownFront(askedData(await view.ask('FrontPage', {})) as never);
      const { ending } = request.params as { ending: string };
      return viewFile(ending, shown, { view, table: tableNamed(query) });
    }),
  );
  app.get('/search.:ending', (request, reply) =>
    pages.send(request, reply, { one: [...SEARCHED, 'table'] }, async (view, query) => {
      const { shownSearch } = await import('../../pages/search/render-search.js');
      const { after, ...variables } = searchIn(query);
      const { ending } = request.params as { ending: string };
      const data = askedData(
        await view.ask('SearchPage', { ...variables, after, first: MOST_FOUND }),
      );
      return viewFile(ending, shownSearch(data, variables), {
        view,
        table: tableNamed(query),
      });
    }),
  );
  app.get('/search', (request, reply) =>
    pages.send(request, reply, { one: SEARCHED }, async (view, query) => {
      const variables = searchIn(query);
      const { text: q, types: [type] = [] } = variables;
      const { data, errors } = q.trim() ? await view.ask('SearchPage', variables) : { data: null };
      const { renderSearch } = await import('../../pages/search/render-search.js');
      const faults = (errors ?? []).map(({ message }) => message);
      const shown = { answer: data as never, faults, text: q, type: type ?? null, view };
      return { body: renderSearch(shown), status: faults.length > 0 ? 400 : 200 };
    }),
  );
}

/** A file has so many results at most, which is what an answer can have. */
const MOST_FOUND = 100;

const SEARCHED = ['q', 'type', 'after'];

/** What the address of a search asks for. */
function searchIn(query: Query) {
  const [text = '', type, after] = SEARCHED.map((name) => query[name] as string | undefined);
  return { text, types: type ? [type] : undefined, after };
}
