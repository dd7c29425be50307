import type { FastifyInstance } from 'fastify';
import type { Data } from '../../pages/question/data';
import { Refusal } from '../../kernel/errors';
import type { View } from '../../pages/view';
import type { Query } from './asked-page';
import type { SentPage, Pages } from './pages';
import { tableFile } from './table-file';
import { inFile, tableNamed, viewFile } from './view-files';

/** What the address of a network says. */
const ASKED = ['between', 'asof', 'from', 'to', 'least', 'body', 'colour', 'size', 'sort'];
const KNOWN = { one: ASKED, many: ['roles'] };
const TIE = { ...KNOWN, one: [...ASKED, 'one', 'other', 'after'] };

/** Networks of people and committees, such as `/network?between=people&from=2018&to=2018`, and what ties two of them. */
export function addNetworks(app: FastifyInstance, pages: Pages): void {
  app.get('/network', (request, reply) =>
    pages.send(request, reply, KNOWN, async (view, query): Promise<SentPage> => {
      const { networkPage } = await import('../../pages/network/network-page.js');
      return networkPage(query, view);
    }),
  );
  app.get('/network.:ending', (request, reply) => {
    const { ending } = request.params as { ending: string };
    return pages.send(request, reply, inFile(KNOWN, ending), (view, query) =>
      networkFile(ending, query, view),
    );
  });
  app.get('/network/tie.:ending', (request, reply) => {
    const { ending } = request.params as { ending: string };
    return pages.send(request, reply, inFile(TIE, ending), (view, query) =>
      tieFile(ending, query, view),
    );
  });
  app.get('/network/tie', (request, reply) =>
    pages.send(request, reply, TIE, async (view, query): Promise<SentPage> => {
      const { tiePage } = await import('../../pages/network/tie-page.js');
      return tiePage(query, view);
    }),
  );
}

/** What ties two, as a table and as what it is cited by. */
async function tieFile(ending: string, query: Query, view: View): Promise<SentPage> {
  const { askedTie } = await import('../../pages/network/tie-page.js');
  const { shown } = await askedTie(query, view);
  return viewFile(ending, shown, { view, table: tableNamed(query) });
}

/** The whole network for programs, its tables, and what it is cited by. */
async function networkFile(ending: string, query: Query, view: View): Promise<SentPage> {
  const [{ askedNetwork }, { answeredNetwork, WHOLE }, { citedNetwork }, { REFERENCE_FILES }] =
    await Promise.all([
      import('../../pages/network/asked-network.js'),
      import('../../pages/network/network-answer.js'),
      import('../../pages/network/network-tools.js'),
      import('../../pages/tools/reference-files.js'),
    ]);
  const asked = askedNetwork(query);
  const file = Object.entries(REFERENCE_FILES).find(([suffix]) => suffix === ending)?.[1];
  if (file)
    return {
      body: await file.write(citedNetwork(asked, view)),
      type: `${file.mediaType}; charset=utf-8`,
    };
  if (ending !== 'json' && ending !== 'csv') throw new Refusal('NOT_FOUND');
  const { network, faults } = await answeredNetwork(asked, view, WHOLE);
  if (!network) throw new Refusal('BAD_REQUEST', faults.join('\n') || 'No body has this name.');
  if (ending === 'json') return { body: JSON.stringify(network), type: 'application/json' };
  const { networkTables } = await import('../../pages/network/network-answer.js');
  return tableFile(networkTables(network) as unknown as Data, query['table'] as string | undefined);
}
