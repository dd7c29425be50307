import { UNKNOWNS } from '../../src/model/unknowns';
import { unknownsOf } from '../../src/pages/record/gaps';
import type { PageRecord } from '../../src/pages/record/record';
import { plainSentence, recordSentence } from '../../src/pages/record/sentence';
import { realPages } from './real-pages';

/** The page does not read what these ask for, or a dispute has its own box. */
const ELSEWHERE = new Set(['boardDecisionsMissing', 'disputes']);

const NAMED = { label: 'A', sameAs: [], note: null };
const of = (record: Partial<PageRecord>, asOf: string | null = null) =>
  plainSentence(recordSentence({ ...NAMED, ...record } as PageRecord, asOf));
const body = {
  __typename: 'Committee',
  id: 'committee:b',
  label: 'B',
  url: 'https://x/r/committee:b',
};
const membership = {
  __typename: 'Membership',
  id: 'membership:a',
  url: '',
  role: 'VICE_CHAIR',
  body,
  holder: { ...body, label: 'H' },
};

it.each([
  [{}, 'Letter; in 2023.'],
  [{ dateNotAfter: '2023-03-08' }, 'Letter; in 2023, by 8 March 2023.'],
  [
    { dateNotBefore: '2023-02', dateNotAfter: '2023-03-08' },
    'Letter; in 2023, between February 2023 and 8 March 2023.',
  ],
])('the sentence tells within which days a year lies: %j', (bounds, expected) => {
  expect(
    of({ __typename: 'Decision', id: 'decision:a', kind: 'LETTER', date: '2023', ...bounds }),
  ).toBe(expected);
});

describe('the sentence about a record', () => {
  it.each([
    [{}, 'H, vice chair in B.'],
    [{ start: '2022-01' }, 'H, vice chair in B; from January 2022.'],
    [{ end: '2024' }, 'H, vice chair in B; until 2024.'],
    [
      { start: '2022-01-05', end: '2024-34' },
      'H, vice chair in B; from 5 January 2022 to the second quarter of 2024.',
    ],
    [{ attested: ['2023-01'] }, 'H, vice chair in B; shown in January 2023.'],
    [
      { attested: ['2023-01', '2021'] },
      'H, vice chair in B; shown since 2021, last in January 2023.',
    ],
    // A start is not guessed from the days on which it is shown.
    [{ start: '2022', attested: ['2023-01'] }, 'H, vice chair in B; from 2022.'],
    [{ region: 'NA' }, 'H, vice chair in B; for North America.'],
  ])('%j says %s', (fields, sentence) => {
    expect(of({ ...membership, ...fields })).toBe(sentence);
  });

  it('tells numbers of all times only', () => {
    const record = {
      __typename: 'Topic',
      id: 'topic:a',
      url: '',
      committees: { totalCount: 1 },
      decisions: { totalCount: 2 },
    };
    expect(of(record)).toBe('Topic; 1 committee and 2 decisions on record.');
    expect(of(record, '2023-01-01')).toBe('Topic.');
  });

  it('leaves out what is not known', () => {
    expect(
      of({
        __typename: 'CcTld',
        id: 'cctld:a',
        url: '',
        kind: 'ASCII',
        territory: { ...body, label: 'T' },
        status: 'RETIRED',
      }),
    ).toBe('ASCII country-code top-level domain of T; retired.');
  });
});

describe('what is not known of a record', () => {
  const { get } = realPages();

  it.each(UNKNOWNS.map(({ name }) => name).filter((name) => !ELSEWHERE.has(name)))(
    '%s is told of the records of that list',
    async (name) => {
      const gap = UNKNOWNS.find((each) => each.name === name);
      const query = `{unknowns{${name}(first:1){nodes{id}}}}`;
      const { text } = await get(`/graphql?query=${encodeURIComponent(query)}`, 'application/json');
      const { data } = JSON.parse(text) as {
        data: { unknowns: Record<string, { nodes: { id: string }[] }> };
      };
      const [first] = data.unknowns[name]?.nodes ?? [];
      // A list that is empty now is of no record.
      if (!first) return;
      const { text: html } = await get(`/r/${first.id}`);
      expect(html).toContain(`It is one of the ${gap?.about.charAt(0).toLowerCase()}`);
    },
  );

  it('is not told of other records', () => {
    const known = { ...membership, start: '2022', end: '2023', attested: [] };
    expect(unknownsOf('Membership', { ...NAMED, ...known } as PageRecord)).toEqual([]);
  });

  it('has a box, beside that of disputes', async () => {
    const { text } = await get('/r/meeting:council-166');
    expect(text).toMatch(
      /Where sources disagree.*shown is <bdi>2020-10-20<\/bdi>.*<bdi>2020-10-21/s,
    );
    expect((await get('/r/committee:dasc')).text).toContain(
      'Dissolved: no source says, which does not mean that it still exists.',
    );
  });
});
