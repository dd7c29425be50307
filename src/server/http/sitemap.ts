import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config';
import { Refusal } from '../../kernel/errors';
import { NETWORK } from '../../memory/network/network';
import type { Snapshot } from '../../memory/snapshot';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';
import { basePath } from './place';

/** The protocol allows so many addresses in one file (sitemaps.org). */
const MOST = 50_000;
const XML = 'application/xml; charset=utf-8';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Search engines may read the pages; each query they would send costs as much as one of a person. */
const NOT_FOR_ROBOTS = ['graphql', 'export', 'search'];

/** What search engines ask for: what they may read, and the addresses of all records and questions. */
export function addSitemap(
  app: FastifyInstance,
  pages: Pages,
  {
    config: { publicUrl },
    operations,
    most = MOST,
  }: {
    config: Pick<Config, 'publicUrl'>;
    operations: readonly PublishedOperation[];
    most?: number;
  },
): void {
  const site = publicUrl.replace(/\/$/, '');
  const fixed = ['/', '/ask', ...operations.map(({ name }) => `/ask/${name}`)];
  const refused = NOT_FOR_ROBOTS.map((path) => `Disallow: ${basePath(publicUrl)}${path}\n`);
  const rules = `User-agent: *\n${refused.join('')}\nSitemap: ${site}/sitemap.xml\n`;
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(rules));
  app.get('/sitemap.xml', (request, reply) =>
    pages.send(request, reply, {}, async (_view, _query, snapshot) => {
      const files = Math.ceil((await idsIn(snapshot)).length / most);
      const names = ['pages', ...Array.from({ length: files }, (_, index) => String(index + 1))];
      const body = xmlOf(
        'sitemapindex',
        'sitemap',
        names.map((name) => `${site}/sitemap/${name}.xml`),
      );
      return { body, type: XML };
    }),
  );
  app.get('/sitemap/:file', (request, reply) =>
    pages.send(request, reply, {}, async (_view, _query, snapshot) => {
      const [, name] =
        /^(pages|[1-9]\d{0,4})\.xml$/.exec((request.params as { file: string }).file) ?? [];
      const start = (Number(name) - 1) * most;
      const paths =
        name === 'pages'
          ? fixed
          : (await idsIn(snapshot)).slice(start, start + most).map((id) => `/r/${encodeURI(id)}`);
      if (!name || paths.length === 0) throw new Refusal('NOT_FOUND');
      return {
        body: xmlOf(
          'urlset',
          'url',
          paths.map((path) => `${site}${path}`),
        ),
        type: XML,
      };
    }),
  );
}

/** The network is sorted by id, as its statement is. */
async function idsIn(snapshot: Snapshot): Promise<readonly string[]> {
  return (await snapshot.get(NETWORK)).nodes();
}

function xmlOf(root: string, each: string, addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<${each}><loc>${escaped(address)}</loc></${each}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${root}>\n`;
}

const escaped = (text: string) =>
  text.replace(/[&<>'"]/g, (character) => `&#${character.charCodeAt(0)};`);
