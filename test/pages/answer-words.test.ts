import { shownColumns } from '../../src/pages/question/flat-row';
import { publishedOperations } from '../../src/server/http/operations';
import { partInWords, valueInWords } from '../../src/pages/question/answer-values';
import { inNumbers } from '../../src/pages/question/summary/nouns';
import { realPages } from './real-pages';

const { get } = realPages();

/** The answer on a page, without its form, its sources and its tools. */
function answerIn(text: string): string {
  const main = text.slice(text.indexOf('<main'), text.indexOf('<section class="tools"'));
  return main.replace(/<form class="question".*?<\/form>/s, '');
}

describe('an answer', () => {
  it.each(publishedOperations().map(({ name }) => name))(
    '%s is told in a sentence, and in words that are not those of GraphQL',
    async (name) => {
      const answer = answerIn((await get(`/ask/${name}`)).text);
      const [, sentence = ''] = /<p class="summary"><bdi>(.*?)<\/bdi>/.exec(answer) ?? [];
      expect(sentence).toMatch(/^.{10,}\.$/);
      expect(sentence).not.toMatch(/null|undefined|NaN|[A-Z]{3,}_[A-Z]/);
      const headings = [...answer.matchAll(/<(?:dt|th|h[2-4])[^>]*>([^<]*)/g)].map(
        ([, text]) => text,
      );
      const technical =
        /^(Total count|Has next page|Page info|Jaccard|Co membership|Nodes|Edges|Cursor|Truncated)/;
      expect(headings.filter((text) => technical.test(text ?? ''))).toEqual([]);
      expect(answer).not.toMatch(/>\d+\.\d{4,}/);
    },
  );

  it.each([
    [
      'CouncilAsOf?day=2023-10-26',
      '15 people sat on the ccNSO Council on 26 October 2023: 8 are certain, 7 expected; 10 more terms are possible.',
    ],
    [
      'CommitteeTurnover',
      'Between 1 June 2019 and 1 June 2021, 6 people joined, 12 left and 10 stayed.',
    ],
    [
      'TopicOverview',
      'On record for DNS Abuse are 2 committees, 7 meetings, 8 agenda items, 13 activities and no policies.',
    ],
    ['PolicyHistory?day=2021-09-01', 'By 1 September 2021 the last step was'],
  ])('%s says %s', async (url, sentence) => {
    expect((await get(`/ask/${url}`)).text).toContain(sentence);
  });

  it('rounds numbers, and gives each its unit', () => {
    expect(valueInWords('jaccard', 0.26666)).toBe('27 %');
    expect(valueInWords('jaccard', 1)).toBe('100 %');
    expect(valueInWords('measure', 13)).toBe('13');
    expect(partInWords({ atLeast: 1, atMost: 1 })).toBe('1 day');
    expect(partInWords({ atLeastDays: 30, atMostDays: 60 })).toBe('30 to 60 days');
    expect(partInWords({ certain: 9, expected: 0, possible: 2 })).toBe('9 certain, 2 possible');
    expect(inNumbers('policies', 1)).toBe('1 policy');
    expect(inNumbers('membership began', 2)).toBe('2 memberships began');
  });
});

describe('the columns of a table of an answer', () => {
  it('stand as the question asks for them, whatever its first row knows', () => {
    const rows = [
      { role: 'CHAIR', start: '2020', end: null, capacity: 'NomCom' },
      { role: 'CHAIR', start: null, end: '2021', capacity: null },
    ];
    expect(shownColumns(rows)).toEqual(['role', 'start', 'end', 'capacity']);
  });

  it('leave out the days of each grade where the reason tells them', () => {
    const spans = [{ certainty: 'CERTAIN', from: '2020-01-01', to: null }];
    const reason = { sentence: 'It held.' };
    expect(shownColumns([{ role: 'CHAIR', spans, reason }])).toEqual(['role', 'reason']);
    expect(shownColumns([{ role: 'CHAIR', spans }])).toEqual(['role', 'spans']);
  });
});
