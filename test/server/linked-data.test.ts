import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { embeddedRealStore } from '../support/engine';
import { startExporting } from './exporting';
import { send, serverOn } from './serving';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  ({ app, servedGraph } = await startExporting());
}, 120_000);
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});
const get = (url: string, accept?: string) =>
  send(app, { url, headers: accept === undefined ? {} : { accept } });

interface File {
  readonly '@graph': { readonly '@id': string }[];
}

describe('GET /r/{id}', () => {
  it('is the record as JSON-LD, with its license', async () => {
    const { status, headers, text } = await get('/r/committee:dasc');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8');
    expect(headers['link']).toContain(
      '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    );
    expect(headers['link']).toContain('/r/committee:dasc>; rel="cite-as"');
    const { '@graph': graph } = JSON.parse(text) as File;
    expect(graph.map((object) => object['@id'])).toContain('committee:dasc');
  });

  it('is made once, within the limits of files, and not sent to who has it', async () => {
    const graph = new ServedGraph(embeddedRealStore(), { answerBytes: 1e7 });
    await graph.start();
    const other = await serverOn(graph);
    const url = '/r/meeting:icann78';
    const { headers } = await send(other, { url });
    expect(headers['cache-status']).toBe('ccnso-graph; fwd=miss; stored');
    const again = await send(other, {
      url,
      headers: { 'if-none-match': String(headers['etag']) },
    });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers['cache-status']).toBe('ccnso-graph; hit');
    await other.close();
    await graph.close();
  });

  it('finds a record by a former id', async () => {
    const { status, text } = await get('/r/committee:succession-small-team');
    expect(status).toBe(200);
    expect(text).toContain('"@id": "committee:succession-adhoc-team"');
  });

  it.each(['/r/committee:zz', '/r/zz', '/r/%22', '/r/committee:'])(
    '%s is not found',
    async (url) => {
      const { status, text } = await get(url);
      expect([status, JSON.parse(text)]).toEqual([
        404,
        {
          errors: [
            {
              message:
                'No record has this id; expected the address of a record, such as /r/committee:dasc.',
              extensions: { code: 'NOT_FOUND' },
            },
          ],
        },
      ]);
    },
  );
});

describe('GET /vocabulary', () => {
  it.each([
    [undefined, 'text/plain; charset=utf-8', '@prefix'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/plain; charset=utf-8', '@prefix'],
    ['text/turtle, application/ld+json;q=0.5', 'text/turtle; charset=utf-8', '@prefix'],
    ['application/ld+json', 'application/ld+json; charset=utf-8', '"@context"'],
    ['application/json', 'application/ld+json; charset=utf-8', '"@context"'],
  ])('answers Accept %j as %s', async (accept, type, part) => {
    const { status, headers, text } = await get('/vocabulary', accept);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['vary']).toContain('accept');
    expect(text).toContain(part);
    expect(text).toContain('/vocabulary#possibleFrom');
  });
});

describe('GET /export', () => {
  it('links to the license, and from CSV to the description of its columns', async () => {
    const license = '<https://creativecommons.org/licenses/by/4.0/>; rel="license"';
    expect((await get('/export?format=dot&of=committee:dasc')).headers['link']).toBe(license);
    const csv = await get('/export?format=csv&of=committee:dasc&table=edges&bom=true');
    const [, described = ''] =
      /<\?(.*?)>; rel="describedby"; type="application\/csvm\+json"/.exec(
        String(csv.headers['link']),
      ) ?? [];
    const metadata = await get(`/export?${described}`);
    expect(metadata.headers['content-type']).toBe('application/csvm+json; charset=utf-8');
    const { url, tableSchema } = JSON.parse(metadata.text) as {
      url: string;
      tableSchema: { columns: { name: string }[] };
    };
    expect(csv.headers['content-disposition']).toContain(`"${url}"`);
    const header = tableSchema.columns.map(({ name }) => name).join(',');
    expect(csv.text.split('\r\n')[0]).toBe(`\ufeff${header}`);
  });
});
