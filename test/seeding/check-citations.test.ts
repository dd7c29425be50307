import { cited, fieldsOf, item, problemsOf, record } from './files';

/** A topic whose citations, from the fifth line on, are these. */
const topic = (...citations: string[]): string =>
  record('topics', 'topic:t', 'name: "T"', 'citations:', ...citations.map((each) => `  - ${each}`));

/** Who is in what, for a membership. */
const OTHERS = `people:\n${item('person:p', 'name: "P"', cited())}committees:\n${item('committee:a', 'name: "A"', 'kind: OTHER', cited())}`;
/** A membership whose citations, from the seventh line on, are these. */
const membership = (...citations: string[]) => ({
  '0-others.yaml': OTHERS,
  'a.yaml': record(
    'memberships',
    'membership:m',
    'holder: "person:p"',
    'body: "committee:a"',
    'role: CHAIR',
    'citations:',
    ...citations.map((each) => `  - ${each}`),
  ),
});

describe('a citation that says for which day it shows a record', () => {
  it('is accepted of a membership', () => {
    expect(
      problemsOf(membership('{document: "document:d", locator: "p. 1", shown: "2020-05"}')),
    ).toEqual([]);
  });

  it('is refused of what has no days on which it is shown, at its line', () => {
    const text = topic(
      '{document: "document:d", locator: "p. 1"}',
      '{document: "document:d", locator: "p. 2", shown: "2020"}',
    );
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:6: topic:t: shown is only for citations of memberships, affiliations and statuses',
    ]);
  });

  it('is refused of a dispute, whatever the dispute is about', () => {
    const files = membership('{document: "document:d", locator: "p. 1"}');
    const dispute =
      '    disputed: [{id: "dispute:x", field: start, value: "2020", citations: [{document: "document:d", locator: "p. 2", shown: "2020"}]}]\n';
    expect(problemsOf({ ...files, 'a.yaml': files['a.yaml'] + dispute })).toEqual([
      'a.yaml:8: dispute:x: shown is only for citations of memberships, affiliations and statuses',
    ]);
  });

  it.each([
    ['"soon"', '"soon"'],
    ['"2020-13"', '"2020-13"'],
    ['[2020]', 'must be a text in quotes, not a list'],
  ])('is refused with %s for a day', (shown, told) => {
    const [line, ...others] = problemsOf(
      membership(`{document: "document:d", locator: "p. 1", shown: ${shown}}`),
    );
    expect(line).toMatch(/^a.yaml:7: membership:m: citations\[1\]\.shown /);
    expect(line).toContain(told);
    expect(others).toEqual([]);
  });
});

describe('a citation that says which fields it supports', () => {
  it('is accepted with fields and relationships of the record', () => {
    expect(
      problemsOf(membership('{document: "document:d", locator: "p. 1", supports: [role, holder]}')),
    ).toEqual([]);
  });

  it.each(['colour', 'attested', 'citations', 'disputed', 'id', 'toString'])(
    'is refused with %s, which is no such field, at its line',
    (name) => {
      // What is derived, and what a record says of its own sources, needs no source.
      const allowed = fieldsOf('Membership')
        .replace('id, ', '')
        .replace(/, citations or disputed$/, '')
        .replace(/, (\w+)$/, ' or $1');
      expect(
        problemsOf(
          membership(
            '{document: "document:d", locator: "p. 1"}',
            `{document: "document:d", locator: "p. 2", supports: [role, ${name}]}`,
          ),
        ),
      ).toEqual([
        `a.yaml:8: membership:m: supports names ${name}, which Membership does not have; expected one of ${allowed}`,
      ]);
    },
  );

  it('is refused without a field', () => {
    expect(
      problemsOf(membership('{document: "document:d", locator: "p. 1", supports: []}')),
    ).toEqual([
      'a.yaml:7: membership:m: citations[1].supports must not be an empty list; leave it out',
    ]);
  });
});

describe('two citations of one place in a document', () => {
  it('are refused when they say two things, at the second', () => {
    expect(
      problemsOf(
        membership(
          '{document: "document:d", locator: "p. 1", shown: "2020"}',
          '{document: "document:d", locator: "p. 2", shown: "2020"}',
          '{document: "document:d", locator: "p. 1", shown: "2021"}',
        ),
      ),
    ).toEqual(['a.yaml:9: membership:m: citations name document:d twice with the locator "p. 1"']);
  });

  it('are refused across files, at the second', () => {
    const files = membership('{document: "document:d", locator: "p. 1", shown: "2020"}');
    const again = record(
      'memberships',
      'membership:m',
      'citations: [{document: "document:d", locator: "p. 1"}]',
    );
    expect(problemsOf({ ...files, 'b.yaml': again })).toEqual([
      'b.yaml:3: membership:m: citations name document:d twice with the locator "p. 1"',
    ]);
  });

  it('count once when they say the same', () => {
    const place = '{document: "document:d", locator: "p. 1", shown: "2020"}';
    expect(problemsOf(membership(place, place))).toEqual([]);
  });
});

describe('a date of a membership', () => {
  const ended = (supports: string) => ({
    '0-others.yaml': OTHERS,
    'a.yaml': record(
      'memberships',
      'membership:m',
      'holder: "person:p"',
      'body: "committee:a"',
      'role: CHAIR',
      'end: "2020"',
      'citations:',
      `  - {document: "document:d", locator: "p. 1", supports: [${supports}]}`,
    ),
  });

  it('is refused when every citation supports something else', () => {
    expect(problemsOf(ended('role'))).toEqual([
      'a.yaml:6: membership:m: no citation supports end; add it to supports of one of them',
    ]);
    expect(problemsOf(ended('role, end'))).toEqual([]);
  });
});
