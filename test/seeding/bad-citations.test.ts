import { CITED, cited, committee, problemsOf, record } from './files';

const citing = (...citations: string[]) =>
  record('topics', 'topic:t', 'name: "T"', `citations: [${citations.join(', ')}]`);
const source = (more: string, locator = 'x') =>
  `{document: "document:d", locator: "${locator}"${more}}`;

describe('a citation that supports a field', () => {
  it('is refused where the record does not state the field', () => {
    expect(problemsOf({ 'a.yaml': citing(source(', supports: ["name", "note"]')) })).toEqual([
      'a.yaml:4: topic:t: supports names note, which the record does not state',
    ]);
  });

  it('may name a field that another file states', () => {
    const other = record('committees', 'committee:a', 'established: "2020"', cited());
    const own = committee().replace(CITED, `[${source(', supports: ["established"]')}]`);
    expect(problemsOf({ 'a.yaml': own, 'b.yaml': other })).toEqual([]);
  });
});

describe('a dispute', () => {
  const disputing = (field: string, value: string) =>
    problemsOf({
      'a.yaml': committee(
        'established: "2020"',
        `disputed: [{id: "dispute:x", field: "${field}", value: "${value}", citations: ${CITED}}]`,
      ),
    });

  it.each([
    ['established', '2020', 'disputed gives established the value that the record has, 2020'],
    [
      'established',
      '2020-13',
      'disputed gives established a value that it cannot have: "2020-13" has no such month; a date is "2023", "2023-10", "2023-10-26", or for a quarter "2023-33" to "2023-36"',
    ],
    // The record need not choose between what its sources say.
    ['dissolved', '2021', null],
    [
      'parent',
      'topic:b',
      'disputed gives parent a value that it cannot have: "topic:b" is the wrong kind of id; expected "committee:…" or "organization:…"',
    ],
    ['established', '2019', null],
    ['name', 'B', null],
    // The record takes no side, and leaves the field out.
    ['dissolved', '2021', null],
  ])('on %s with the value %s is judged', (field, value, message) => {
    expect(disputing(field, value)).toEqual(
      message === null ? [] : [`a.yaml:6: committee:a: ${message}`],
    );
  });

  it('gives a whole number and a word of a list as they are written', () => {
    const count = (field: string, value: string) =>
      problemsOf({
        'a.yaml': committee(),
        'b.yaml': record(
          'memberCounts',
          'member-count:x',
          'body: "committee:a"',
          'members: 5',
          `disputed: [{id: "dispute:x", field: "${field}", value: "${value}", citations: ${CITED}}]`,
          cited(),
        ),
      });
    expect(count('members', '6')).toEqual([]);
    expect(count('members', 'six')).toEqual([
      'b.yaml:5: member-count:x: disputed gives members a value that it cannot have: must be a whole number, not "six"',
    ]);
    expect(count('members', '-6')).toEqual([
      'b.yaml:5: member-count:x: disputed gives members a value that it cannot have: must be from 0 to 100000, not -6',
    ]);
  });
});
