import { Kind, parse, validate } from 'graphql';
import { aiCatalog, llmsText, serverCard } from '../../src/mcp/discovery';
import { publishedOperations } from '../../src/server/http/operations';
import { send } from '../server/serving';
import { theSchema } from '../support/ask';
import { serveReal } from './agent';

const URL_OF_SERVER = 'https://graph.example.org/ccnso';

describe('what programs read first', () => {
  it('is a card that is named after the host, from the last part to the first', () => {
    expect(serverCard(URL_OF_SERVER)).toMatchObject({
      name: 'org.example.graph/ccnso-graph',
      remotes: [{ type: 'streamable-http', url: `${URL_OF_SERVER}/mcp` }],
    });
    for (const url of [
      URL_OF_SERVER,
      'http://127.0.0.1:4000',
      'http://[::1]:4000',
      'http://localhost',
    ])
      expect(serverCard(url).name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
    expect(serverCard(URL_OF_SERVER).description.length).toBeLessThanOrEqual(100);
  });

  it('is a catalog that leads to the card', () => {
    expect(aiCatalog(URL_OF_SERVER)).toMatchObject({
      entries: [{ url: `${URL_OF_SERVER}/mcp/server-card` }],
    });
  });

  it('is a text with all questions', () => {
    const operations = publishedOperations();
    const text = llmsText({ publicUrl: URL_OF_SERVER, operations });
    expect(text).toMatch(/^# ccNSO Graph\n\n> /);
    for (const { name, title } of operations)
      expect(text).toContain(`- [${name}](${URL_OF_SERVER}/ask/${name}): ${title}`);
  });
});

describe('the server', () => {
  const app = serveReal();

  it.each([
    ['/mcp/server-card', 'application/mcp-server-card+json; charset=utf-8'],
    ['/.well-known/ai-catalog.json', 'application/ai-catalog+json; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('has %s', async (url, type) => {
    const { status, headers } = await send(app(), { url });
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('leads from its text to nothing that is not there', async () => {
    const { text } = await send(app(), { url: '/llms.txt' });
    const links = [...text.matchAll(/\]\(http:\/\/localhost:4000(\/[^)]*)\)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(links.length).toBeGreaterThan(40);
    for (const url of links.filter((path) => !path.startsWith('/ask/')))
      expect([url, (await send(app(), { url })).status]).not.toEqual([url, 404]);
  });

  it('describes each published question in one document of GraphQL', async () => {
    const { text } = await send(app(), { url: '/operations.graphql' });
    const document = parse(text);
    expect(validate(theSchema(), document)).toEqual([]);
    const described = document.definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? [each.description?.value.split('\n')[0]] : [],
    );
    expect(described).toEqual(publishedOperations().map(({ title }) => title));
  });
});
