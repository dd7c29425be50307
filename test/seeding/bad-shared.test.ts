import { cited, committee, item, problemsOf } from './files';

const b = (...lines: string[]) =>
  item('committee:b', 'name: "B"', 'kind: COUNCIL', ...lines, cited());
const policy = (id: string) =>
  item(
    id,
    'title: "P"',
    'milestones:',
    `  - {id: "milestone:m", kind: OTHER, title: "M", ${cited()}}`,
    cited(),
  );

describe('what records share and may not', () => {
  it('refuses a nested record with two owners in two files', () => {
    expect(
      problemsOf({
        'a.yaml': `policies:\n${policy('policy:p')}`,
        'b.yaml': `policies:\n${policy('policy:q')}`,
      }),
    ).toEqual(['a.yaml:5: milestone:m: policy has 2 values (policy:p and policy:q); expected one']);
  });

  it('refuses a nested record with two owners in one file', () => {
    expect(
      problemsOf({ 'a.yaml': `policies:\n${policy('policy:p')}${policy('policy:q')}` }),
    ).toEqual([
      'a.yaml:5: milestone:m: policy has 2 values (policy:p and policy:q); expected one',
      'a.yaml:10: milestone:m: appears twice in this file, first on line 5; a file has one entry for each record',
    ]);
  });

  it('refuses a nested record with an id of another kind', () => {
    const text = committee('terms:', `  - {id: "committee:b", role: CHAIR, years: 1, ${cited()}}`);
    expect(problemsOf({ 'a.yaml': text + b() })).toEqual([
      'a.yaml:6: committee:a: terms[1].id "committee:b" is the wrong kind of id; expected "term:…"',
    ]);
  });

  it.each([
    [
      'is the id of another record',
      'committee:b',
      'sameAs lists committee:b, the id of another record',
    ],
    ['is its own id', 'committee:a', 'sameAs lists committee:a, the id of this record itself'],
    [
      'another record had too',
      'committee:old',
      'sameAs lists committee:old, which committee:b lists too',
    ],
    ['is no id', 'old', 'sameAs lists "old", which is not a valid id'],
  ])('refuses a former id that %s', (_case, id, message) => {
    const files = {
      'a.yaml': `committees:\n${b('sameAs: ["committee:old"]')}`,
      'b.yaml': committee(`sameAs: ["${id}"]`),
    };
    expect(problemsOf(files)).toEqual([`b.yaml:5: committee:a: ${message}`]);
  });

  it('refuses more than 10 in a short list, and accepts 10', () => {
    const topics = (count: number) =>
      Array.from({ length: count }, (_, index) => `topic:t${index}`);
    const files = (count: number) => ({
      'a.yaml': committee(`topics: ${JSON.stringify(topics(count))}`),
      'b.yaml': `topics:\n${topics(11)
        .map((id) => item(id, `name: "${id}"`, cited()))
        .join('')}`,
    });
    expect(problemsOf(files(11))).toEqual([
      'a.yaml:5: committee:a: topics has 11 items; expected at most 10',
    ]);
    expect(problemsOf(files(10))).toEqual([]);
  });

  it('refuses more than 10 at the other end of a relationship', () => {
    const others = Array.from({ length: 11 }, (_, index) =>
      item(`committee:c${index}`, 'name: "C"', 'kind: OTHER', 'succeeds: ["committee:a"]', cited()),
    );
    expect(problemsOf({ 'a.yaml': committee() + others.join('') })).toEqual([
      'a.yaml:2: committee:a: succeededBy has 11 items; expected at most 10',
    ]);
  });
});
