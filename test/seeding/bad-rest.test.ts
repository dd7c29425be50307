import { cited, committee, item, problemsOf, record } from './files';

const membership = (...lines: string[]) =>
  record(
    'memberships',
    'membership:m',
    'holder: "person:ann"',
    'body: "committee:a"',
    ...(lines.some((line) => line.startsWith('role')) ? [] : ['role: MEMBER']),
    ...lines,
  );
const ANN = record('people', 'person:ann', 'name: "Ann"', cited());
const problems = (...lines: string[]) =>
  problemsOf({ 'a.yaml': committee(), 'b.yaml': ANN, 'c.yaml': membership(...lines) }).map((line) =>
    line.replace('membership:m: ', ''),
  );

describe('what else is wrong with a record of which something cannot be read', () => {
  it('is an id that no file has', () => {
    expect(problems('start: 2020', 'startedBy: "decision:gone"', cited())).toEqual([
      'c.yaml:6: start must be a text in quotes, not 2020',
      'c.yaml:7: startedBy refers to decision:gone, but no file has a record with this id',
    ]);
  });

  it('is an end before its start, and a dispute over no field, beside a missing locator', () => {
    const dispute = `disputed: [{id: "dispute:x", field: "strat", value: "2019", ${cited()}}]`;
    expect(
      problems(
        'startNotBefore: "2020"',
        'endNotAfter: "2019"',
        dispute,
        'citations:',
        '  - {document: "document:d"}',
        '  - {document: "document:gone", locator: "x"}',
      ),
    ).toEqual([
      'c.yaml:7: endNotAfter 2019 is before startNotBefore 2020',
      expect.stringMatching(/^c.yaml:8: disputed names the field strat, which Membership does not/),
      'c.yaml:10: citations[1].locator is missing; it must be a text in quotes',
      'c.yaml:11: citations refers to document:gone, but no file has a record with this id',
    ]);
  });

  it('is a field that is missing, unless it can be the one that is misspelt', () => {
    const of = (...lines: string[]) =>
      problemsOf({ 'a.yaml': record('committees', 'committee:a', ...lines, cited()) });
    expect(of('name: "A"', 'purpose: 5')).toEqual([
      'a.yaml:2: committee:a: kind is missing',
      'a.yaml:4: committee:a: purpose must be a text in quotes, not 5',
    ]);
    expect(of('name: "A"', 'kind: BOARD')).toEqual([expect.stringMatching(/kind must be one of/)]);
    expect(of('name: "A"', 'knid: COUNCIL')).toEqual([expect.stringMatching(/no field knid/)]);
  });

  it('is in the other items of a list, each at its own line', () => {
    const text = committee('succeeds:', '  - "committee:X"', '  - "committee:gone"');
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      expect.stringMatching(/^a.yaml:6: committee:a: succeeds\[1\] "committee:X" is not a valid/),
      'a.yaml:7: committee:a: succeeds refers to committee:gone, but no file has a record with this id',
    ]);
  });

  it('is in the other records nested in it', () => {
    const text = committee(
      'terms:',
      `  - {id: "term", role: CHAIR, years: 1, ${cited()}}`,
      `  - {id: "term:b", role: CHAIR, ${cited()}}`,
    );
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      expect.stringMatching(/^a.yaml:6: committee:a: terms\[1\].id "term" is not a valid id/),
      'a.yaml:7: term:b: years is missing',
    ]);
  });
});

describe('what follows only from what cannot be read', () => {
  it('is not a field that a citation supports', () => {
    const supporting = 'citations: [{document: "document:d", locator: "x", supports: [start]}]';
    expect(problems('start: 2020', supporting)).toHaveLength(1);
    expect(problems('strat: "2020"', supporting)).toHaveLength(1);
  });

  it('is not a date that a dispute explains', () => {
    const shown = 'citations: [{document: "document:d", locator: "x", shown: "2021"}]';
    const disputed = (value: string) =>
      `disputed: [{id: "dispute:x", field: "end", value: ${value}, ${cited()}}]`;
    expect(problems('end: "2020"', disputed('"2021"'), shown)).toEqual([]);
    expect(problems('end: "2020"', disputed('2021'), shown)).toEqual([
      'c.yaml:7: disputed[1].value must be a text in quotes, not 2021',
    ]);
  });

  it('is not the kind of a copy, nor the date of a committee that a decision establishes', () => {
    const copy = 'documents:\n  - {id: "document:c", title: "C", kind: PAGE, captured: "2020"}\n';
    expect(problemsOf({ 'a.yaml': copy })).toEqual([expect.stringMatching(/kind must be one of/)]);
    const decision = record(
      'decisions',
      'decision:x',
      'date: "2020"',
      'title: "T"',
      'kind: OTHER',
      'takenBy: "committee:a"',
      'effects: [{id: "effect:x", type: ESTABLISHES, target: "committee:a"}]',
      cited(),
    );
    expect(
      problemsOf({ 'a.yaml': committee('established: 2020'), 'b.yaml': decision }),
    ).toHaveLength(1);
  });

  it('is not a seat too many, nor a post of another body', () => {
    const posts = `posts: [{id: "post:a", name: "A", roles: [MEMBER], seats: none, ${cited()}}]`;
    const text = (post: string) =>
      problemsOf({
        'a.yaml': committee(post),
        'b.yaml': ANN,
        'c.yaml': membership('post: "post:a"', 'start: "2019"', 'end: "2021"', cited()),
      });
    expect(text(posts.replace('none', '1'))).toEqual([]);
    expect(text(posts)).toHaveLength(1);
  });
});

it('a quarter and a text with a colon are told how they are written', () => {
  expect(problems('start: "2023-Q1"', cited())).toEqual([
    'c.yaml:6: start "2023-Q1" must be written "2023-33", as EDTF writes a quarter',
  ]);
  expect(
    problemsOf({ 'a.yaml': `topics:\n${item('topic:t', 'name: Foo: bar', cited())}` }),
  ).toEqual([
    'a.yaml:3: is not YAML: a second colon follows on this line; put a text with a colon in it in quotes',
  ]);
});
