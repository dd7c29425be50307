import { fileOf } from '../../src/export/export';
import { FORMATS } from '../../src/export/options';
import { readRequest } from '../../src/export/request';
import { Snapshot } from '../../src/memory/snapshot';
import { loadGraph } from '../../src/seeding/load';
import { readText } from '../../src/seeding/read';
import { graphOfRecords } from '../../src/seeding/seeds';
import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { closeRestored, emptyStores } from '../support/engines';
import { MADE_UP_SEEDS } from './made-up-nouns';

// The list of nouns is the one thing that is put in the place of another here: what has to follow from it is the subject.
jest.mock('../../src/model/nouns', () => {
  const { NOUN_DESCRIPTIONS } =
    jest.requireActual<typeof import('../../src/model/nouns')>('../../src/model/nouns');
  const { MADE_UP_NOUNS } = jest.requireActual<typeof import('./made-up-nouns')>('./made-up-nouns');
  return { NOUN_DESCRIPTIONS: [...NOUN_DESCRIPTIONS, ...MADE_UP_NOUNS] };
});

const LETTER = 'letter:high-water';
const PLANNED_LETTER = 'letter:low-water';
const SECONDMENT = 'secondment:ann';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  const { records, problems } = readText('made-up.yaml', Buffer.from(MADE_UP_SEEDS));
  const graph = graphOfRecords(records, problems);
  stores = await emptyStores();
  for (const { store } of stores) await loadGraph(store, graph);
}, 120_000);
afterAll(() => Promise.all(stores.map(({ store }) => closeRestored(store))));

/** The answer that every engine gives. */
async function answer(document: string): Promise<Record<string, unknown>> {
  const all = await Promise.all(stores.map(({ store }) => ask(store, document)));
  for (const { data, errors } of all) {
    expect(errors).toBeUndefined();
    expect(data).toEqual(all[0]?.data);
  }
  return all[0]?.data as Record<string, unknown>;
}

describe('a noun that nobody but the list of nouns knows', () => {
  it('has lists, which are filtered, ordered and asked as of a day', async () => {
    expect(
      await answer(`{
        letters(filter: {heading: {contains: "high"}, from: {committee: {name: {eq: "Moon Committee"}}}}) { nodes { id heading from { id } } }
        sent: letters(asOf: "2021-01-01") { nodes { id } edges { certainty } }
        secondments(asOf: "2019-01-01", orderBy: [{by: BEGUN, direction: DESC}]) { nodes { id } edges { certainty } }
        committee(acronym: "Moon Committee") { lettersSent(orderBy: [{by: WRITTEN}]) { totalCount } }
      }`),
    ).toEqual({
      letters: {
        nodes: [{ id: LETTER, heading: 'Complaint of high water', from: { id: 'committee:moon' } }],
      },
      sent: { nodes: [{ id: LETTER }], edges: [{ certainty: 'CERTAIN' }] },
      secondments: { nodes: [{ id: SECONDMENT }], edges: [{ certainty: 'CERTAIN' }] },
      committee: { lettersSent: { totalCount: 2 } },
    });
  });

  it('is ordered by its fields and not by its prose, and filtered by all that is peculiar to it', async () => {
    const { order, filter } = (await answer(`{
      order: __type(name: "LetterOrderBy") { enumValues { name } }
      filter: __type(name: "LetterFilter") { inputFields { name } }
    }`)) as {
      order: { enumValues: { name: string }[] };
      filter: { inputFields: { name: string }[] };
    };
    expect(order.enumValues.map(({ name }) => name)).toEqual([
      ...['WRITTEN', 'ANSWER_BY', 'HEADING', 'FROM_NAME', 'DECIDED_BY_NAME'],
    ]);
    const fields = filter.inputFields.map(({ name }) => name);
    expect(fields).toEqual(expect.arrayContaining(['wording', 'sent', 'decidedBy']));
    expect(fields).not.toContain('note');
  });

  it('is found by its id, with its sources', async () => {
    expect(
      await answer(
        `{ node(id: "${LETTER}") { __typename ... on Fact { citations { locator } } } }`,
      ),
    ).toEqual({ node: { __typename: 'Letter', citations: [{ locator: 'p. 1' }] } });
  });

  it.each(['complaint', 'letter complaint', 'tides complaint', 'letter wet'])(
    'is found by a search for %j',
    async (words) => {
      const { search } = await answer(
        `{ search(text: "${words}", types: [LETTER]) { loosened countsByType { type count } nodes { id } } }`,
      );
      expect(search).toEqual({
        loosened: false,
        countsByType: [{ type: 'LETTER', count: 1 }],
        nodes: [{ id: LETTER }],
      });
    },
  );

  it.each([
    [
      LETTER,
      [
        '2019-03 DECISION_TAKEN decision:write',
        `2019-04-05 LETTER_SENT ${LETTER}`,
        `2019-06 ANSWER_DUE ${LETTER}`,
      ],
    ],
    [PLANNED_LETTER, [`2020 PLANNED ${PLANNED_LETTER}`]],
    [SECONDMENT, [`2018 SECONDMENT_BEGAN ${SECONDMENT}`, `2021-02 SECONDMENT_ENDED ${SECONDMENT}`]],
    [
      'person:ann',
      [`2018 SECONDMENT_BEGAN ${SECONDMENT}`, `2021-02 SECONDMENT_ENDED ${SECONDMENT}`],
    ],
    [
      'organization:sea',
      [
        `2018 SECONDMENT_BEGAN ${SECONDMENT}`,
        `2019-04-05 LETTER_SENT ${LETTER}`,
        `2019-06 ANSWER_DUE ${LETTER}`,
        `2020 PLANNED ${PLANNED_LETTER}`,
        `2021-02 SECONDMENT_ENDED ${SECONDMENT}`,
      ],
    ],
  ])('stands in the timeline of %s', async (of, events) => {
    const { timeline } = (await answer(
      `{ timeline(of: "${of}") { nodes { date kind record { id } } } }`,
    )) as { timeline: { nodes: { date: string; kind: string; record: { id: string } }[] } };
    expect(timeline.nodes.map(({ date, kind, record }) => `${date} ${kind} ${record.id}`)).toEqual(
      events,
    );
  });

  it('changes something when it happens, begins or ends, and not when it is planned or due', async () => {
    const { changes, some } = await answer(`{
      changes(from: "2018", to: "2021") { groups { kind noun changes { date certainty record { id } } } }
      some: changes(from: "2021-02-10", to: "2021", kinds: [SECONDMENT_ENDED]) { groups { kind changes { certainty } } }
    }`);
    expect(changes).toMatchObject({
      groups: [
        { kind: 'DECISION_TAKEN' },
        {
          kind: 'LETTER_SENT',
          noun: 'Letter',
          changes: [{ date: '2019-04-05', record: { id: LETTER } }],
        },
        { kind: 'SECONDMENT_BEGAN', noun: 'Secondment', changes: [{ record: { id: SECONDMENT } }] },
        { kind: 'SECONDMENT_ENDED', changes: [{ date: '2021-02', certainty: 'CERTAIN' }] },
      ],
    });
    expect(some).toEqual({
      groups: [{ kind: 'SECONDMENT_ENDED', changes: [{ certainty: 'POSSIBLE' }] }],
    });
  });

  it('has a lineage', async () => {
    const { lineage } = await answer(
      `{ lineage(of: "decision:write", direction: DESCENDANTS, relations: [DECIDED_BY]) { edges { type date from { id } to { id } statedBy { id } } } }`,
    );
    expect(lineage).toEqual({
      edges: [
        {
          type: 'DECIDED_BY',
          date: '2019-04-05',
          from: { id: 'decision:write' },
          to: { id: LETTER },
          statedBy: { id: LETTER },
        },
      ],
    });
  });

  it('lies around others and between them', async () => {
    const { neighbourhood, paths, common } = await answer(`{
      neighbourhood(of: "organization:sea", types: [LETTER, SECONDMENT]) { nodes { record { id } } }
      paths(from: "decision:write", to: "organization:sea", maxLength: 2) { paths { steps { to { id } links { relationships { type along } } } } }
      common(of: ["person:ann", "${LETTER}"]) { things { record { id } by { via { id } } } }
    }`);
    expect(neighbourhood).toEqual({
      nodes: ['organization:sea', PLANNED_LETTER, SECONDMENT, LETTER].map((id) => ({
        record: { id },
      })),
    });
    expect(paths).toEqual({
      paths: [
        {
          steps: [
            {
              to: { id: LETTER },
              links: [{ relationships: [{ type: 'DECIDED_BY', along: false }] }],
            },
            {
              to: { id: 'organization:sea' },
              links: [{ relationships: [{ type: 'SENT_TO', along: true }] }],
            },
          ],
        },
      ],
    });
    // The person reaches the body through the secondment, which only connects the two.
    expect(common).toEqual({
      things: [
        { record: { id: 'organization:sea' }, by: [{ via: [{ id: SECONDMENT }] }, { via: [] }] },
      ],
    });
  });
});

describe('a file with such a noun', () => {
  const file = async (options: Record<string, string>): Promise<string> => {
    const texts = await Promise.all(
      stores.map(async ({ store }) => {
        const { text } = await fileOf(
          readRequest(options),
          new Snapshot(store),
          'https://graph.example',
          {
            nodes: Infinity,
            edges: Infinity,
          },
        );
        return text;
      }),
    );
    for (const text of texts) expect(text).toBe(texts[0]);
    return texts[0] as string;
  };

  /** What each format has to say of the letter, the planned one, the secondment and the step to the letter. */
  const EXPECTED: Readonly<Record<(typeof FORMATS)[number], readonly (string | RegExp)[]>> = {
    gexf: [
      `<node id="${LETTER}" label="Complaint of high water">`,
      '<attvalue for="startDate" value="2019-04-05"/>',
      '<attvalue for="answerBy" value="2019-06"/>',
      '<spell start="2019-04-05" end="2019-04-05"/>',
      /<node id="letter:low-water"[^]*?<attvalue for="happened" value="false"\/>/,
      'label="Ann, Sea"',
      '<spell start="2018-01-01" end="2021-02-28"/>',
      'kind="SENT_TO"',
    ],
    graphml: [
      `<node id="${LETTER}"><data key="node-label">Complaint of high water</data><data key="node-noun">Letter</data>`,
      '<data key="node-answerBy">2019-06</data>',
      '<data key="node-wording">It is wet.</data>',
      '<data key="node-label">Ann, Sea</data>',
      '<data key="edge-label">sent to</data>',
    ],
    csv: [
      /^letter:high-water,Complaint of high water,Letter,,,true,2019-04-05,/m,
      /^letter:low-water,Thanks for low water,Letter,,,false,2020,/m,
      /^secondment:ann,"Ann, Sea",Secondment,,,,2018,2021-02,/m,
    ],
    csvw: ['"name": "answerBy"', '"name": "wording"'],
    jsonld: [
      '"letter": "https://graph.example/r/letter:"',
      '"ccnso:Letter"',
      /"dcterms:date": \{\s*"@value": "2019-04-05",\s*"@type": "xsd:date"/,
      '"ccnso:answerBy": "2019-06"',
      '"ccnso:sentTo"',
      '"ccnso:decidedBy"',
      '"dcterms:subject"',
      '"ccnso:Secondment"',
    ],
    mermaid: [
      '["Complaint of high water<br/>2019-04-05"]:::Letter',
      '["Thanks for low water<br/>2020, planned"]:::Letter',
      '["Ann, Sea<br/>2018 – 2021-02"]:::Secondment',
      /n\d+ -->\|"letter"\| n\d+/,
      'classDef Letter fill:#fafafa,stroke:#123456',
      'classDef Secondment fill:#f4f4f4,stroke:#888888',
    ],
    dot: [
      `"${LETTER}" [label="Complaint of high water\\n2019-04-05", class="Letter"`,
      `"decision:write" -> "${LETTER}" [label="letter"`,
      `"${SECONDMENT}" [label="Ann, Sea\\n2018 – 2021-02", class="Secondment"`,
    ],
  };

  it.each(FORMATS)(
    'shows in %s what it is called, when it was and what it belongs to',
    async (format) => {
      const text = await file({ format, what: 'all' });
      for (const part of EXPECTED[format])
        if (typeof part === 'string') expect(text).toContain(part);
        else expect(text).toMatch(part);
    },
  );

  it('has its own fields as columns, but not once more what all records have', async () => {
    const [header = ''] = (await file({ format: 'csv', what: 'neighbourhood', of: LETTER })).split(
      '\r\n',
    );
    const columns = header.split(',');
    expect(columns).toEqual(expect.arrayContaining(['label', 'startDate', 'answerBy', 'wording']));
    for (const field of ['heading', 'written', 'ended']) expect(columns).not.toContain(field);
  });

  it('dates its relationships, but not those to its subjects', async () => {
    const lines = (
      await file({ format: 'csv', what: 'neighbourhood', of: LETTER, table: 'edges' })
    ).split('\r\n');
    const line = (type: string) => lines.find((each) => each.includes(`${LETTER} ${type} `));
    expect(line('SENT_TO')).toContain(',SENT_TO,true,2019-04-05,');
    expect(line('ABOUT')).toContain(',ABOUT,true,,');
  });

  it.each(FORMATS.filter((format) => format !== 'csvw'))(
    'has in %s the lineage and the neighbourhood of a record',
    async (format) => {
      const table = format === 'csv' ? { table: 'edges' } : undefined;
      for (const what of ['lineage', 'neighbourhood'])
        expect(await file({ format, what, of: LETTER, ...table })).toMatch(
          /decided[ _]?by|"letter"/i,
        );
    },
  );
});
