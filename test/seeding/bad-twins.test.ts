import { cited, committee, item, problemsOf } from './files';

const person = (id: string, ...lines: string[]) => item(id, ...lines, cited());
const ANN = `people:\n${person('person:ann', 'name: "Ann"')}`;

/** What is wrong with two memberships of one person in one role of one committee. */
const problems = (first: string[], second: string[]) =>
  problemsOf({
    'a.yaml': committee(),
    'b.yaml': ANN,
    'c.yaml': `memberships:\n${[first, second]
      .map((lines, index) =>
        item(
          `membership:m${index}`,
          'holder: "person:ann"',
          'body: "committee:a"',
          'role: MEMBER',
          ...lines,
          ...(lines.some((line) => line.startsWith('citations')) ? [] : [cited()]),
        ),
      )
      .join('')}`,
  }).map((line) => line.replace(/^c.yaml:\d+: /, ''));

describe('the same term under two ids', () => {
  it('is refused with the same start', () => {
    expect(problems(['start: "2020"'], ['start: "2020"'])).toEqual([
      'membership:m1: has the same holder, body, role and start as membership:m0; keep one record, and list the id of the other in its sameAs',
    ]);
  });

  it('is refused where one of them has no date at all', () => {
    const message =
      'membership:m1: has the same holder, body and role as membership:m0; say when each was, or keep one record, and list the id of the other in its sameAs';
    expect(problems([], ['start: "2020"'])).toEqual([message]);
    expect(problems(['start: "2020"'], [])).toEqual([message]);
  });

  it.each([
    [['start: "2020"'], ['start: "2022"']],
    [['start: "2020"'], ['endNotAfter: "2018"']],
    [['ordinal: 1'], ['ordinal: 2']],
    [
      ['start: "2020"'],
      ['citations: [{document: "document:d", locator: "x", shown: "2015-01-01"}]'],
    ],
    [
      ['start: "2020"'],
      ['start: "2020"', `disputed: [{id: "dispute:x", field: "start", value: "2022", ${cited()}}]`],
    ],
  ])('is not what %j and %j are', (first, second) => {
    expect(problems(first, second)).toEqual([]);
  });
});

describe('two people of one name', () => {
  const both = (...lines: string[]) =>
    problemsOf({
      'a.yaml': ANN,
      'b.yaml': `people:\n${person('person:ann-2', 'name: "ANN"', ...lines)}`,
    });

  it('are refused', () => {
    expect(both()).toEqual([
      'b.yaml:3: person:ann-2: name "ANN" is that of person:ann too; keep one record, and list the id of the other in its sameAs, or if they are two people, say in note how they differ',
    ]);
  });

  it('are two where a note says so', () => {
    expect(both('note: "Not the Ann of the Council."')).toEqual([]);
  });
});
