import { CITED, cited, committee, item, problemsOf, record } from './files';

const b = (...lines: string[]) =>
  item('committee:b', 'name: "B"', 'kind: COUNCIL', ...lines, cited());
const decision = (id: string, ...lines: string[]) =>
  item(
    id,
    'date: "2020"',
    'title: "T"',
    'kind: OTHER',
    'takenBy: "committee:a"',
    ...lines,
    cited(),
  );
const policy = (id: string) =>
  item(
    id,
    'title: "P"',
    'milestones:',
    `  - {id: "milestone:m", kind: OTHER, title: "M", ${cited()}}`,
    cited(),
  );

describe('records that do not fit together', () => {
  it('refuses ids that no file has, at the line of each', () => {
    const text = record(
      'topics',
      'topic:t',
      'name: "T"',
      'citations:',
      '  - {document: "document:d", locator: "x"}',
      '  - {document: "document:gone", locator: "x"}',
    );
    expect(problemsOf({ 'a.yaml': committee('parent: "committee:x"'), 'b.yaml': text })).toEqual([
      'a.yaml:5: committee:a: parent names committee:x, and no file has a record with this id',
      'b.yaml:6: topic:t: citations names document:gone, and no file has a record with this id',
    ]);
  });

  it('refuses a record that lacks a required field or arrow', () => {
    expect(
      problemsOf({ 'a.yaml': record('decisions', 'decision:x', 'title: "T"', cited()) }),
    ).toEqual([
      'a.yaml:2: decision:x: date is missing',
      'a.yaml:2: decision:x: kind is missing',
      'a.yaml:2: decision:x: takenBy is missing',
    ]);
  });

  it('refuses an id that stands twice in a file', () => {
    expect(problemsOf({ 'a.yaml': committee() + item('committee:a', cited()) })).toEqual([
      'a.yaml:6: committee:a: stands twice in this file, first in line 2; one record has one entry in a file',
    ]);
  });

  it.each([
    ['2018', '2019', 'dissolved 2018 lies before established 2019'],
    ['2019-04', '2019-05-01', 'dissolved 2019-04 lies before established 2019-05-01'],
    ['2019', '2019-05', null],
    ['2019-05', '2019', null],
    ['2019-05-01', '2019-05-01', null],
  ])('compares an end of %s with a start of %s', (end, start, message) => {
    expect(
      problemsOf({ 'a.yaml': committee(`established: "${start}"`, `dissolved: "${end}"`) }),
    ).toEqual(message === null ? [] : [`a.yaml:6: committee:a: ${message}`]);
  });

  it('refuses a record that is part of itself', () => {
    expect(problemsOf({ 'a.yaml': committee('parent: "committee:a"') })).toEqual([
      'a.yaml:5: committee:a: parent leads back to itself: committee:a → committee:a',
    ]);
  });

  it('refuses records that are parts of each other', () => {
    expect(
      problemsOf({ 'a.yaml': committee('parent: "committee:b"') + b('parent: "committee:a"') }),
    ).toEqual([
      'a.yaml:5: committee:a: parent leads back to itself: committee:a → committee:b → committee:a',
    ]);
  });

  it('refuses decisions that follow each other, also where one is only planned', () => {
    const text = `${committee()}decisions:\n${decision('decision:x', 'follows: ["decision:y"]')}${decision('decision:y', 'follows: [{id: "decision:x", happened: false}]')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:12: decision:x: follows leads back to itself: decision:x → decision:y → decision:x',
    ]);
  });

  it('refuses an arrow that is planned and happened at once', () => {
    const text = `${committee()}decisions:\n${decision('decision:x', 'follows: ["decision:y", {id: "decision:y", happened: false}]')}${decision('decision:y')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:12: decision:x: follows names decision:y both as planned and as happened',
    ]);
  });

  it('refuses a nested record with two owners in two files', () => {
    expect(
      problemsOf({
        'a.yaml': `policies:\n${policy('policy:p')}`,
        'b.yaml': `policies:\n${policy('policy:q')}`,
      }),
    ).toEqual([
      'a.yaml:5: milestone:m: policy would be policy:p and policy:q; only one is allowed',
    ]);
  });

  it('refuses a nested record with two owners in one file', () => {
    expect(
      problemsOf({ 'a.yaml': `policies:\n${policy('policy:p')}${policy('policy:q')}` }),
    ).toEqual([
      'a.yaml:5: milestone:m: policy would be policy:p and policy:q; only one is allowed',
      'a.yaml:10: milestone:m: stands twice in this file, first in line 5; one record has one entry in a file',
    ]);
  });

  it('refuses a nested record with an id of another kind', () => {
    const text = committee('terms:', `  - {id: "committee:b", role: CHAIR, years: 1, ${cited()}}`);
    expect(problemsOf({ 'a.yaml': text + b() })).toEqual([
      'a.yaml:6: committee:a: terms[1].id "committee:b" is of the wrong kind; allowed is "term:…"',
    ]);
  });

  it.each([
    [
      'is the id of another record',
      'committee:b',
      'sameAs names committee:b, which is the id of another record',
    ],
    [
      'is its own id',
      'committee:a',
      'sameAs names committee:a, which is the id of this record itself',
    ],
    [
      'another record had too',
      'committee:old',
      'sameAs names committee:old, which committee:b names too',
    ],
    ['is no id', 'old', 'sameAs names "old", which is no id of ours'],
  ])('refuses a former id that %s', (_case, id, message) => {
    const files = {
      'a.yaml': `committees:\n${b('sameAs: ["committee:old"]')}`,
      'b.yaml': committee(`sameAs: ["${id}"]`),
    };
    expect(problemsOf(files)).toEqual([`b.yaml:5: committee:a: ${message}`]);
  });

  it('refuses more than 25 in a short list, and accepts 25', () => {
    const topics = (count: number) =>
      Array.from({ length: count }, (_, index) => `topic:t${index}`);
    const files = (count: number) => ({
      'a.yaml': committee(`topics: ${JSON.stringify(topics(count))}`),
      'b.yaml': `topics:\n${topics(26)
        .map((id) => item(id, `name: "${id}"`, cited()))
        .join('')}`,
    });
    expect(problemsOf(files(26))).toEqual([
      'a.yaml:5: committee:a: topics would hold 26; allowed are 25',
    ]);
    expect(problemsOf(files(25))).toEqual([]);
  });

  it('refuses more than 25 at the other end of an arrow', () => {
    const others = Array.from({ length: 26 }, (_, index) =>
      item(`committee:c${index}`, 'name: "C"', 'kind: OTHER', 'succeeds: ["committee:a"]', cited()),
    );
    expect(problemsOf({ 'a.yaml': committee() + others.join('') })).toEqual([
      'a.yaml:2: committee:a: succeededBy would hold 26; allowed are 25',
    ]);
  });

  it('calls nothing missing that may stand in a file or a record that could not be read', () => {
    const readers = committee('parent: "committee:b"', 'established: "2020"', 'dissolved: "2019"');
    const reversed = 'b.yaml:7: committee:a: dissolved 2019 lies before established 2020';
    expect(problemsOf({ 'a.yaml': 'topics:\n\t- x\n', 'b.yaml': readers })).toEqual([
      'a.yaml:2: is not YAML: a tab; indent with spaces',
      reversed,
    ]);
    expect(problemsOf({ 'a.yaml': `committees:\n${b('purpose: 5')}`, 'b.yaml': readers })).toEqual([
      'a.yaml:5: committee:b: purpose must be a text in quotes, not 5',
      reversed,
    ]);
    expect(
      problemsOf({
        'a.yaml': committee('purpose: 5'),
        'b.yaml': record('committees', 'committee:a', `citations: ${CITED}`),
      }),
    ).toEqual(['a.yaml:5: committee:a: purpose must be a text in quotes, not 5']);
  });
});
