import type { Client } from '@modelcontextprotocol/client';
import { agentAt, bytesOf, PROTOCOLS, serveReal, textOf } from './agent';

const app = serveReal();
let agent: Client;
beforeAll(async () => {
  agent = await agentAt(app());
});
afterAll(() => agent.close());

const call = (name: string, given: Record<string, unknown>) =>
  agent.callTool({ name, arguments: given });

describe('the tools', () => {
  it.each(PROTOCOLS)('are five in fewer than 6,000 bytes, by %s', async (mode) => {
    const client = await agentAt(app(), mode);
    const list = await client.listTools();
    await client.close();
    expect(list.tools.map(({ name }) => name)).toEqual([
      'search',
      'record',
      'ask',
      'schema',
      'query',
    ]);
    expect(bytesOf(list)).toBeLessThan(6_000);
    for (const { annotations, description } of list.tools) {
      expect(description).toMatch(/\w/);
      expect(annotations).toEqual({
        readOnlyHint: true,
        idempotentHint: true,
        openWorldHint: false,
      });
    }
    const forms = list.tools.filter(({ outputSchema }) => outputSchema).map(({ name }) => name);
    expect(forms).toEqual(['search', 'record']);
  });

  it('names each published question with its variables', async () => {
    const { tools } = await agent.listTools();
    expect(tools.find(({ name }) => name === 'ask')?.description).toContain(
      'CommitteeTurnover(acronym,from,to)',
    );
  });

  it('refuses what a tool does not take, and names that', async () => {
    const result = await call('search', { text: 'dasc', first: 21 });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('first');
  });

  it('can be told to keep its lists', async () => {
    expect(await agent.listTools()).toMatchObject({ ttlMs: 3_600_000, cacheScope: 'public' });
  });
});

it.each(PROTOCOLS)('says that its lists stay the same, by %s', async (mode) => {
  const client = await agentAt(app(), mode);
  const same = { listChanged: false };
  expect(client.getServerCapabilities()).toEqual({ tools: same, resources: same, prompts: same });
  await client.close();
});

describe('search', () => {
  it('says of each record where a source has it, as text and as data', async () => {
    const result = await call('search', { text: 'dasc', types: ['COMMITTEE'], first: 1 });
    expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
    expect(result.structuredContent).toMatchObject({
      results: [
        {
          id: 'committee:dasc',
          type: 'Committee',
          label: 'DNS Abuse Standing Committee (DASC)',
          url: 'http://localhost:4000/r/committee:dasc',
          source: {
            label: expect.stringMatching(/./) as string,
            place: expect.stringMatching(/./) as string,
          },
        },
      ],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('tells which types there are when one is not', async () => {
    const result = await call('search', { text: 'dasc', types: ['BODY'] });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain('SearchType');
  });
});

describe('record', () => {
  // These have most sources and most relations.
  it.each([
    'committee:ccnso-council',
    'organization:ccnso',
    'organization:icann-board',
    'person:katrina-sataki',
    'topic:dns-abuse',
    'policy:ccpdp3-retirement',
    'meeting:icann78',
    'document:icann78-ccnso-report',
    'cctld:xn--4dbrk0ce',
    'territory:il',
  ])('tells of %s in fewer than 10,000 bytes', async (id) => {
    const result = await call('record', { id, asOf: '2023-10-26' });
    expect(result.isError).toBeUndefined();
    expect(bytesOf(result)).toBeLessThan(10_000);
    expect(result.structuredContent).toMatchObject({
      id,
      fingerprint: expect.any(String) as string,
    });
  });

  it('numbers its sources, and names their places by these numbers', async () => {
    const { structuredContent } = await call('record', { id: 'committee:dasc' });
    const { sources, citations } = structuredContent as {
      sources: { n: number; url: string }[];
      citations: string[];
    };
    expect(sources.map(({ n }) => n)).toEqual(sources.map((_source, index) => index + 1));
    for (const place of citations)
      expect(Number(place.split(':')[0])).toBeLessThanOrEqual(sources.length);
    expect(sources.every(({ url }) => url.startsWith('http://localhost:4000/r/document:'))).toBe(
      true,
    );
  });

  it('shows what it is asked for, and says how to see the rest', async () => {
    const asked = { id: 'committee:ccnso-council', relations: ['memberships'] };
    const { structuredContent } = await call('record', asked);
    const { relations, more } = structuredContent as {
      relations: Record<string, { total: number; first: unknown[] }>;
      more: string;
    };
    expect(Object.keys(relations)).toEqual(['memberships']);
    expect(relations['memberships']?.total).toBeGreaterThan(
      relations['memberships']?.first.length ?? 0,
    );
    expect(more).toContain('relations: ["memberships"]');
  });

  it('follows a former id', async () => {
    const { structuredContent } = await call('record', { id: 'committee:icann-board' });
    expect(structuredContent).toMatchObject({ type: 'Organization' });
  });

  it('tells what is not known apart from what is', async () => {
    const { structuredContent } = await call('record', { id: 'committee:dasc' });
    expect(structuredContent).toMatchObject({
      unknown: expect.arrayContaining(['dissolved']) as string[],
    });
  });

  it.each([
    [{ id: 'nonsense' }, 'No record has the id "nonsense".'],
    [{ id: 'committee:dasc', asOf: '2023-02-30' }, '2023-02-30'],
    [{ id: 'committee:dasc', relations: ['members'] }, 'memberships'],
  ])('says what is wrong with %j', async (asked, words) => {
    const result = await call('record', asked);
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(words);
  });
});

describe('a long answer', () => {
  it('is cut at its lists, and says how to ask for less', async () => {
    const graphql =
      '{ memberships(first: 100) { nodes { label url citations { locator document { label url } } } } }';
    const result = await call('query', { graphql });
    const { cut, data } = JSON.parse(textOf(result)) as { cut: string; data: object };
    expect(bytesOf(result)).toBeGreaterThan(35_000);
    expect(bytesOf(result)).toBeLessThan(40_000);
    expect(cut).toMatch(
      /^The answer was too long, so that lists show their first \d+ items: memberships\.nodes/,
    );
    expect(cut).toContain('smaller first');
    expect(data).toHaveProperty('memberships.nodes');
  });

  it('of a published question has whole lists as it is asked without variables', async () => {
    for (const operation of ['CouncilAsOf', 'PolicyLineage']) {
      const result = await call('ask', { operation });
      expect(textOf(result)).not.toContain('lists show their first');
    }
  });
});

describe('resources and prompts', () => {
  it('tell of records, of questions, and of time and certainty', async () => {
    const read = async (uri: string) => {
      const [first] = (await agent.readResource({ uri })).contents;
      return first && 'text' in first ? first.text : '';
    };
    expect(await read('ccnso://questions')).toContain('Variables: `$day: Date = "2023-10-26"`');
    expect(await read('ccnso://time-and-certainty')).toContain('POSSIBLE');
    expect(JSON.parse(await read('ccnso://record/committee:dasc'))).toMatchObject({
      label: 'DNS Abuse Standing Committee (DASC)',
    });
    await expect(read('ccnso://record/committee:dask')).rejects.toThrow('committee:dasc');
  });

  it.each([
    ['who-sat-on', { body: 'DASC', day: '2023-10-26' }],
    ['history-of', { subject: 'retirement policy' }],
    ['what-changed', { from: 'ICANN77', to: 'ICANN78' }],
  ])('%s says how to cite and how certain to be', async (name, given) => {
    const { messages } = await agent.getPrompt({ name, arguments: given });
    const text = JSON.stringify(messages);
    expect(text).toContain('fingerprint');
    expect(text).toContain('POSSIBLE');
    for (const value of Object.values(given)) expect(text).toContain(value);
  });
});
