import { CITED, cited, committee, fieldsOf, problemsOf, record } from './files';

/** What one record may get wrong by itself: the lines of the record, and what a person is told. */
const CASES: readonly [behaviour: string, text: string, ...lines: string[]][] = [
  [
    'an id of the wrong kind',
    committee('parent: "person:x"'),
    'a.yaml:5: committee:a: parent "person:x" is the wrong kind of id; expected "committee:…" or "organization:…"',
  ],
  [
    'an id of the wrong kind for the section',
    record('topics', 'person:x', 'name: "X"', cited()),
    'a.yaml:2: person:x: id "person:x" is the wrong kind of id; expected "topic:…"',
  ],
  [
    'malformed ids, each with its place in the list',
    committee('succeeds: ["committee:X y", "committee", "folder:x"]'),
    'a.yaml:5: committee:a: succeeds[1] "committee:X y" is not a valid id; after the colon use only a-z, 0-9 and hyphens',
    'a.yaml:5: committee:a: succeeds[2] "committee" is not a valid id; expected "committee:…"',
    'a.yaml:5: committee:a: succeeds[3] "folder:x" is not a valid id; expected "committee:…"',
  ],
  [
    'a record without an id',
    `topics:\n  - name: "T"\n    citations: ${CITED}\n`,
    'a.yaml:2: id is missing; it must be an id, "topic:…"',
  ],
  [
    'a record without a source',
    record('topics', 'topic:t', 'name: "T"'),
    'a.yaml:2: topic:t: has no source: citations must be a list of {document, locator}, which can also have shown and supports',
  ],
  [
    'an empty list of sources',
    record('topics', 'topic:t', 'name: "T"', 'citations: []'),
    'a.yaml:4: topic:t: citations must list at least one source',
  ],
  [
    'a source without its place in the document',
    record('topics', 'topic:t', 'name: "T"', 'citations:', '  - document: "document:d"'),
    'a.yaml:5: topic:t: citations[1].locator is missing; it must be a text in quotes',
  ],
  [
    'a source that is a plain id',
    record('topics', 'topic:t', 'name: "T"', 'citations: ["document:d"]'),
    'a.yaml:4: topic:t: citations[1] must be {document, locator}, which can also have shown and supports, not "document:d"',
  ],
  [
    'a source on what inherits its sources',
    record(
      'decisions',
      'decision:x',
      `effects: [{id: "effect:x", type: CONCERNS, target: "document:d", ${cited()}}]`,
      'date: "2020"',
      'title: "T"',
      'kind: OTHER',
      'takenBy: "organization:o"',
      cited(),
    ) + record('organizations', 'organization:o', 'name: "O"', 'kind: OTHER', cited()),
    `a.yaml:3: decision:x: effects[1] has no field citations; expected one of ${fieldsOf('Effect')}`,
  ],
  [
    'unknown fields, each at its own line',
    record('topics', 'topic:t', 'name: "T"', 'colour: red', 'size: 3', cited()),
    `a.yaml:4: topic:t: has no field colour; expected one of ${fieldsOf('Topic')}`,
    `a.yaml:5: topic:t: has no field size; expected one of ${fieldsOf('Topic')}`,
  ],
  [
    'an unknown field in a citation',
    record(
      'topics',
      'topic:t',
      'name: "T"',
      'citations:',
      '  - document: "document:d"',
      '    locator: "x"',
      '    page: 3',
    ),
    'a.yaml:7: topic:t: citations[1] has no field page; expected one of document, locator, shown or supports',
  ],
  [
    'an unknown field in a nested record',
    committee(`terms:`, `  - {id: "term:a", role: CHAIR, years: 1, months: 2, ${cited()}}`),
    `a.yaml:6: committee:a: terms[1] has no field months; expected one of ${fieldsOf('Term')}`,
  ],
  [
    'a nested record without a source',
    committee('terms:', '  - {id: "term:a", role: CHAIR, years: 1}'),
    'a.yaml:6: committee:a: terms[1] has no source: citations must be a list of {document, locator}, which can also have shown and supports',
  ],
  [
    'a field that is derived and never written',
    record(
      'meetings',
      'meeting:x',
      'name: "X"',
      'code: "X"',
      'kind: OTHER',
      'start: "2020"',
      cited(),
    ),
    `a.yaml:4: meeting:x: has no field code; expected one of ${fieldsOf('Meeting')}`,
  ],
  [
    'fields with names that every object of the language has',
    record('topics', 'topic:t', 'name: "T"', '__proto__: 1', 'constructor: 2', cited()),
    `a.yaml:4: topic:t: has no field __proto__; expected one of ${fieldsOf('Topic')}`,
    `a.yaml:5: topic:t: has no field constructor; expected one of ${fieldsOf('Topic')}`,
  ],
];

describe('a record that is wrong by itself', () => {
  it.each(CASES)('refuses %s', (_behaviour, text, ...lines) => {
    expect(problemsOf({ 'a.yaml': text })).toEqual(lines);
  });

  it('accepts the same record without the fault', () => {
    expect(problemsOf({ 'a.yaml': committee('established: "2019-05"') })).toEqual([]);
  });
});
