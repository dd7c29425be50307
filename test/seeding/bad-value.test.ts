import { cited, committee, problemsOf, record } from './files';

const DATE = 'a date is "2023", "2023-10", "2023-10-26", or for a quarter "2023-33" to "2023-36"';
const FORM = 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD';

/** A line of a committee, and what a person is told of it. */
const VALUES: readonly [behaviour: string, line: string, message: string | null][] = [
  [
    'a day that is not in the calendar',
    'established: "2023-02-30"',
    `established "2023-02-30" has no such day; ${DATE}`,
  ],
  [
    '29 February in a year without one',
    'established: "1900-02-29"',
    `established "1900-02-29" has no such day; ${DATE}`,
  ],
  [
    'a month that is not in the calendar',
    'established: "2023-13"',
    `established "2023-13" has no such month; ${DATE}`,
  ],
  [
    'a date that stands for the end of time',
    'dissolved: "9999-12-31"',
    'dissolved "9999-12-31" must lie from 1970 to 2099; leave out what is not known',
  ],
  [
    'a year with two digits in the wrong place',
    'established: "0223"',
    'established "0223" must lie from 1970 to 2099; leave out what is not known',
  ],
  ['nothing in the first year', 'established: "1970"', null],
  ['nothing on the last day', 'dissolved: "2099-12-31"', null],
  [
    'a season',
    'established: "2023-21"',
    `established "2023-21" is a season or another part of a year, of which only quarters are allowed; ${DATE}`,
  ],
  [
    'a day of a quarter',
    'established: "2023-33-01"',
    `established "2023-33-01" has no such month; ${DATE}`,
  ],
  ['a quarter', 'established: "2023-36"', null],
  ['the year 0000', 'established: "0000"', `established "0000" has no such year; ${DATE}`],
  ['a date in another form', 'established: "2023/10"', `established "2023/10" ${FORM}; ${DATE}`],
  [
    'a date with a time',
    'established: "2023-10-26T10:00"',
    `established "2023-10-26T10:00" ${FORM}; ${DATE}`,
  ],
  [
    'a year without quotes, which is a number',
    'established: 2023',
    'established must be a text in quotes, not 2023',
  ],
  ['a field without a value', 'established:', 'established must be a text in quotes, not empty'],
  ['an empty text', 'purpose: ""', 'purpose must not be empty'],
  ['a text of spaces', 'purpose: "  "', 'purpose must not be empty'],
  ['a number for a text', 'acronym: 5', 'acronym must be a text in quotes, not 5'],
  ['a list for a text', 'acronym: ["A"]', 'acronym must be a text in quotes, not a list'],
  ['a text for a list', 'aliases: "B"', 'aliases must be a list, not "B"'],
  ['an empty list', 'aliases: []', 'aliases must not be an empty list; leave it out'],
  [
    'a map in a list of texts',
    'aliases: ["B", {c: "D"}]',
    'aliases[2] must be a text in quotes, not a map',
  ],
  [
    'a text for a list of ids',
    'succeeds: "committee:b"',
    'succeeds must be a list of ids, not "committee:b"',
  ],
  [
    'a list for an id',
    'parent: ["committee:b"]',
    'parent must be an id, "committee:…" or "organization:…", not a list',
  ],
  [
    'a map for a list of records',
    'terms: {id: "term:a"}',
    'terms must be a list of records, not a map',
  ],
  ['a text for a record', 'terms: ["term:a"]', 'terms[1] must be a record, {id, …}, not "term:a"'],
  ['nothing where a day is in the calendar', 'established: "2000-02-29"', null],
];

describe('a value that cannot be right', () => {
  it.each(VALUES)('refuses %s', (_behaviour, line, message) => {
    const lines = message === null ? [] : [`a.yaml:5: committee:a: ${message}`];
    expect(problemsOf({ 'a.yaml': committee(line) })).toEqual(lines);
  });

  it('refuses a value that is not in the list of a field, and says the list', () => {
    const text = record('committees', 'committee:a', 'name: "A"', 'kind: Council', cited());
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:4: committee:a: kind must be one of COUNCIL, STANDING_COMMITTEE, COMMITTEE, WORKING_GROUP, PDP_WORKING_GROUP, CROSS_COMMUNITY_WORKING_GROUP, STUDY_GROUP, DRAFTING_TEAM, REVIEW_TEAM, OTHER, not "Council"',
    ]);
  });

  it.each([
    ['"12"', 'a whole number, not "12"'],
    ['1.5', 'a whole number, not 1.5'],
    ['twelve', 'a whole number, not "twelve"'],
  ])('refuses %s for a whole number', (value, message) => {
    const text = record('memberCounts', 'member-count:x', `members: ${value}`, cited());
    expect(problemsOf({ 'a.yaml': text })).toContain(
      `a.yaml:3: member-count:x: members must be ${message}`,
    );
  });

  it.each([
    ['memberCounts', 'member-count:x', 'members: -1', 'members must be from 0 to 100000, not -1'],
    ['memberCounts', 'member-count:x', 'af: 100001', 'af must be from 0 to 100000, not 100001'],
    ['meetings', 'meeting:x', 'number: 0', 'number must be from 1 to 100000, not 0'],
    [
      'meetings',
      'meeting:x',
      'number: 3000000000',
      'number must be from 1 to 100000, not 3000000000',
    ],
    ['agendaItems', 'agenda-item:x', 'ordinal: 0', 'ordinal must be from 1 to 100000, not 0'],
    ['activities', 'activity:x', 'ordinal: -3', 'ordinal must be from 1 to 100000, not -3'],
    [
      'memberships',
      'membership:x',
      'ordinal: 4000000000',
      'ordinal must be from 1 to 100000, not 4000000000',
    ],
  ])('refuses in %s for %s the number in %s', (section, id, line, message) => {
    const text = record(section, id, line, cited());
    expect(problemsOf({ 'a.yaml': text })).toContain(`a.yaml:3: ${id}: ${message}`);
  });

  it('refuses a term of no years', () => {
    const text = committee(`terms: [{id: "term:a", role: CHAIR, years: 0, ${cited()}}]`);
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:5: committee:a: terms[1].years must be from 1 to 99, not 0',
    ]);
  });

  const NO_ADDRESS = 'must be an address that starts with https:// or http://';
  it.each([
    ['ftp://example.org/e', NO_ADDRESS],
    ['example.org/e', NO_ADDRESS],
    ['https://', NO_ADDRESS],
    ['https://a b.example/', NO_ADDRESS],
    ['https://me@example.org/', 'must not name a user or a password'],
    ['https://me:secret@example.org/', 'must not name a user or a password'],
    ['https://a.example/x y/<q>', 'must be written as "https://a.example/x%20y/%3Cq%3E"'],
    ['https://a.example', 'must be written as "https://a.example/"'],
    ['HTTPS://A.example:443/b/../c', 'must be written as "https://a.example/c"'],
    ['https://a.example/?q={x}|y', 'must be written as "https://a.example/?q=%7Bx%7D%7Cy"'],
    ['https://bücher.example/é', 'must be written as "https://xn--bcher-kva.example/%C3%A9"'],
    [' https://a.example/', 'must not begin or end with a space'],
    ['https://a.example/x%20y?b=c#d', null],
  ])('judges the address %s', (url, message) => {
    const text = record('documents', 'document:e', 'title: "E"', `sourceUrl: "${url}"`);
    expect(problemsOf({ 'a.yaml': text })).toEqual(
      message === null ? [] : [`a.yaml:4: document:e: sourceUrl ${message}`],
    );
  });

  it('refuses each wrong item of a list of planned relationships by itself', () => {
    const text = record(
      'decisions',
      'decision:x',
      'follows:',
      '  - "committee:a"',
      '  - {id: "decision:y", happend: false}',
      '  - {id: "topic:y", happened: false}',
      '  - 3',
      'date: "2020"',
      'title: "T"',
      'kind: OTHER',
      'takenBy: "committee:a"',
      cited(),
    );
    expect(problemsOf({ 'a.yaml': text, 'b.yaml': committee() })).toEqual([
      'a.yaml:4: decision:x: follows[1] "committee:a" is the wrong kind of id; expected "decision:…"',
      'a.yaml:5: decision:x: follows[2].happened is missing; it must be true or false',
      'a.yaml:5: decision:x: follows[2] has no field happend; expected one of id or happened',
      'a.yaml:5: decision:x: follows refers to decision:y, but no file has a record with this id',
      'a.yaml:6: decision:x: follows[3].id "topic:y" is the wrong kind of id; expected "decision:…"',
      'a.yaml:7: decision:x: follows[4] must be an id, "decision:…", not 3',
    ]);
  });
});
