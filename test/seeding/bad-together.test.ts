import { CITED, cited, committee, item, problemsOf, record } from './files';

const shown = (more: string) =>
  `citations: [{document: "document:d", locator: "p. 1", shown: "2020"${more}}]`;
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
      'a.yaml:5: committee:a: parent refers to committee:x, but no file has a record with this id',
      'b.yaml:6: topic:t: citations refers to document:gone, but no file has a record with this id',
    ]);
  });

  it('refuses a record that lacks a required field or relationship', () => {
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
      'a.yaml:6: committee:a: appears twice in this file, first on line 2; a file has one entry for each record',
    ]);
  });

  it.each([
    ['2018', '2019', 'dissolved 2018 is before established 2019'],
    ['2019-04', '2019-05-01', 'dissolved 2019-04 is before established 2019-05-01'],
    ['2019', '2019-05', null],
    ['2019-05', '2019', null],
    ['2019-05-01', '2019-05-01', null],
  ])('compares an end of %s with a start of %s', (end, start, message) => {
    expect(
      problemsOf({ 'a.yaml': committee(`established: "${start}"`, `dissolved: "${end}"`) }),
    ).toEqual(message === null ? [] : [`a.yaml:6: committee:a: ${message}`]);
  });

  it.each([
    [
      'a topic',
      record('topics', 'topic:t', 'name: "T"', shown('')),
      'a.yaml:4: topic:t: shown is only for citations of memberships, affiliations and statuses',
    ],
    [
      'a policy without a status',
      record('policies', 'policy:p', 'title: "P"', shown('')),
      'a.yaml:4: policy:p: shown is the day of a status, which the record or supports does not name',
    ],
    [
      'another field than the status',
      record(
        'policies',
        'policy:p',
        'title: "P"',
        'status: IN_FORCE',
        shown(', supports: [title]'),
        `milestones: [{id: "milestone:m", kind: EFFECTIVE, title: "M", ${cited()}}]`,
      ),
      'a.yaml:5: policy:p: shown is the day of a status, which the record or supports does not name',
    ],
    [
      'a status',
      record(
        'policies',
        'policy:p',
        'title: "P"',
        'status: IN_FORCE',
        shown(', supports: [status]'),
      ),
      null,
    ],
  ])('lets a citation show a day of %s, or not', (_, text, message) => {
    expect(problemsOf({ 'a.yaml': text })).toEqual(message === null ? [] : [message]);
  });

  it('refuses a topic as what a decision acts on, and what resulted from itself', () => {
    const effect = 'effects: [{id: "effect:e", type: CONCERNS, target: "topic:t"}]';
    expect(
      problemsOf({
        'a.yaml': `decisions:\n${decision('decision:x', effect)}`,
        'b.yaml': committee(),
      }),
    ).toEqual([
      'a.yaml:7: decision:x: effects[1].target "topic:t" is the wrong kind of id; expected "activity:…", "cctld:…", "committee:…", "document:…", "organization:…", "person:…", "policy:…" or "territory:…"',
    ]);
    const from = (id: string) =>
      decision(`decision:${id === 'x' ? 'y' : 'x'}`, `resultedFrom: ["decision:${id}"]`);
    expect(
      problemsOf({ 'a.yaml': `decisions:\n${from('y')}${from('x')}`, 'b.yaml': committee() }),
    ).toEqual([
      expect.stringContaining(
        'resultedFrom leads back to itself: decision:x → decision:y → decision:x',
      ),
    ]);
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

  it('refuses a relationship that is planned and happened at once', () => {
    const text = `${committee()}decisions:\n${decision('decision:x', 'follows: ["decision:y", {id: "decision:y", happened: false}]')}${decision('decision:y')}`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:12: decision:x: follows lists decision:y as both planned and happened',
    ]);
  });

  it('calls nothing missing that may stand in a file or a record that could not be read', () => {
    const readers = committee('parent: "committee:b"', 'established: "2020"', 'dissolved: "2019"');
    const reversed = 'b.yaml:7: committee:a: dissolved 2019 is before established 2020';
    expect(problemsOf({ 'a.yaml': 'topics:\n\t- x\n', 'b.yaml': readers })).toEqual([
      'a.yaml:2: is not YAML: indented with a tab; use spaces',
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
