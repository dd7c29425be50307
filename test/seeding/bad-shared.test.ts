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

  it('refuses more than 25 at the other end of a relationship', () => {
    const others = Array.from({ length: 26 }, (_, index) =>
      item(`committee:c${index}`, 'name: "C"', 'kind: OTHER', 'succeeds: ["committee:a"]', cited()),
    );
    expect(problemsOf({ 'a.yaml': committee() + others.join('') })).toEqual([
      'a.yaml:2: committee:a: succeededBy would hold 26; allowed are 25',
    ]);
  });
});
