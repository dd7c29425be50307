import { item, problemsOf } from './files';

/** A membership whose lines from the sixth on are these, shown on these days. */
const membership = (id: string, lines: readonly string[], shown: readonly string[]): string =>
  item(
    `membership:${id}`,
    'holder: "person:p"',
    'body: "committee:a"',
    'role: CHAIR',
    ...lines,
    'citations:',
    '  - {document: "document:d", locator: "p. 1"}',
    ...shown.map((day) => `  - {document: "document:d", locator: "${day}", shown: "${day}"}`),
  );

const CITED = 'citations: [{document: "document:d", locator: "p. 1"}]';
const OTHERS = `people:\n  - {id: "person:p", name: "P", ${CITED}}\ncommittees:\n  - {id: "committee:a", name: "A", kind: OTHER, ${CITED}}\n`;

/** What a person is told of memberships of one person in one body, each from `membership`. */
const problems = (...memberships: string[]): string[] =>
  problemsOf({ '0-others.yaml': OTHERS, 'a.yaml': `memberships:\n${memberships.join('')}` });
const one = (lines: readonly string[], shown: readonly string[] = []): string[] =>
  problems(membership('m', lines, shown));

const dispute = (field: string, value: string): string =>
  `disputed: [{id: "dispute:x", field: ${field}, value: "${value}", ${CITED}}]`;

/** Pairs of fields of which the second must not lie before the first. */
const PAIRS: readonly [first: string, second: string][] = [
  ['startNotBefore', 'start'],
  ['start', 'startNotAfter'],
  ['startNotBefore', 'startNotAfter'],
  ['startNotBefore', 'end'],
  ['endNotBefore', 'end'],
  ['end', 'endNotAfter'],
  ['endNotBefore', 'endNotAfter'],
  ['start', 'endNotAfter'],
  ['startNotBefore', 'endNotAfter'],
];

describe.each(PAIRS)('%s and %s', (first, second) => {
  it.each([
    ['2020', '2019'],
    ['2020-05', '2020-04-30'],
    ['2020-05-02', '2020-05-01'],
  ])('of %s and %s are refused, once', (date, other) => {
    expect(one([`${first}: "${date}"`, `${second}: "${other}"`])).toEqual([
      `a.yaml:7: membership:m: ${second} ${other} is before ${first} ${date}`,
    ]);
  });

  it.each([
    ['2020', '2020-01-01'],
    ['2020-12-31', '2020'],
    ['2020-05-01', '2020-05-01'],
  ])('of %s and %s may both be true', (date, other) => {
    expect(one([`${first}: "${date}"`, `${second}: "${other}"`])).toEqual([]);
  });

  it.each([first, second])('may stand with a dispute about %s', (field) => {
    const lines = [`${first}: "2020"`, `${second}: "2019"`];
    expect(one([...lines, dispute(field, '2018')])).toEqual([]);
    // A dispute about something else settles nothing.
    expect(one([...lines, dispute('role', 'MEMBER')])).toHaveLength(1);
  });
});

it('a start and an end in the wrong order are refused once, whatever is disputed', () => {
  const refused = ['a.yaml:7: membership:m: end 2019 is before start 2020'];
  expect(one(['start: "2020"', 'end: "2019"'])).toEqual(refused);
  expect(one(['start: "2020"', 'end: "2019"', dispute('start', '2018')])).toEqual(refused);
});

describe('bounds that say nothing against each other', () => {
  it.each([
    [['startNotAfter: "2020"', 'end: "2019"']],
    [['startNotAfter: "2020"', 'endNotBefore: "2019"']],
    [['start: "2020"', 'endNotBefore: "2019"']],
  ])('%j are accepted', (lines) => {
    expect(one(lines)).toEqual([]);
  });
});

describe('a source shows a record', () => {
  const message = (shown: string, what: string) =>
    `a.yaml:6: membership:m: a source shows it on ${shown}, ${what}; correct one of them, or state the other value under disputed`;

  it.each([
    ['start: "2020"', '2019-12-31', 'before start 2020'],
    ['startNotBefore: "2020-05"', '2020-04', 'before startNotBefore 2020-05'],
    ['end: "2020"', '2021-01-01', 'after end 2020'],
    ['endNotAfter: "2020-05-01"', '2020-05-02', 'after endNotAfter 2020-05-01'],
  ])('with %s not on %s', (line, shown, what) => {
    expect(one([line], [shown])).toEqual([message(shown, what)]);
    const field = line.split(':')[0] as string;
    expect(one([line, dispute(field, '2018')], [shown])).toEqual([]);
  });

  it.each([
    // A day of the month or year that is stated may be the right one.
    ['start: "2020"', '2020-01-01'],
    ['startNotBefore: "2020-05-31"', '2020-05'],
    ['end: "2020"', '2020-12-31'],
    ['endNotAfter: "2020-05-01"', '2020-05'],
    // It may have started before it is known to have, and may last longer.
    ['startNotAfter: "2020"', '2019-01-01'],
    ['endNotBefore: "2020"', '2021-01-01'],
  ])('with %s on %s', (line, shown) => {
    expect(one([line], [shown])).toEqual([]);
  });

  it('is told for each date, and for each limit', () => {
    expect(one(['start: "2020"', 'end: "2021"'], ['2019', '2022', '2020-06'])).toEqual([
      message('2019', 'before start 2020'),
      message('2022', 'after end 2021').replace('a.yaml:6', 'a.yaml:7'),
    ]);
  });

  it('is checked of affiliations too', () => {
    const affiliation = item(
      'affiliation:f',
      'person: "person:p"',
      'affiliatedWith: "organization:o"',
      'start: "2020"',
      'citations: [{document: "document:d", locator: "x", shown: "2019"}]',
    );
    const organization = `organizations:\n  - {id: "organization:o", name: "O", kind: OTHER, ${CITED}}\n`;
    expect(
      problemsOf({
        '0-others.yaml': OTHERS + organization,
        'a.yaml': `affiliations:\n${affiliation}`,
      }),
    ).toEqual([
      message('2019', 'before start 2020').replace(/a.yaml:6: \w+:m/, 'a.yaml:5: affiliation:f'),
    ]);
  });
});

describe('two terms of one person in one role of one body', () => {
  const first = membership('m', ['start: "2020-01-01"', 'end: "2020-12-31"'], []);

  it('must not be certain on the same days', () => {
    expect(
      problems(first, membership('n', ['start: "2020-06-01"', 'end: "2021-12-31"'], [])),
    ).toEqual([
      'a.yaml:10: membership:n: is certain from 2020-06-01 to 2020-12-31, and so is membership:m: two terms in one role overlap',
    ]);
  });

  it('must not both be shown around the same days', () => {
    expect(problems(first, membership('n', [], ['2020-02-01', '2020-03-01']))).toEqual([
      'a.yaml:10: membership:n: is certain from 2020-02-01 to 2020-03-01, and so is membership:m: two terms in one role overlap',
    ]);
  });

  it.each<[what: string, lines: string[], shown: string[]]>([
    ['begin on the day on which the other ends', ['start: "2020-12-31"'], []],
    ['begin in the month in which the other ends', ['start: "2020-12"'], []],
    ['are only possible on the same days', ['end: "2022"'], []],
  ])('may %s', (_what, lines, shown) => {
    expect(problems(first, membership('n', lines, shown))).toEqual([]);
  });

  it('are two terms of two roles otherwise', () => {
    const other = membership('n', ['start: "2020-06-01"'], ['2020-07-01']);
    expect(problems(first, other)).toHaveLength(1);
    expect(problems(first, other.replace('CHAIR', 'MEMBER'))).toEqual([]);
    expect(
      problems(first, membership('n', ['capacity: "x"', 'start: "2020-06-01"'], ['2020-07-01'])),
    ).toEqual([]);
  });
});
