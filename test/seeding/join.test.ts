import {
  relationshipsOf,
  CITED,
  cited,
  committee,
  graphOfFiles,
  item,
  nodeOf,
  problemsOf,
  record,
} from './files';

const again = (...lines: string[]) => record('committees', 'committee:a', ...lines);
const b = item('committee:b', 'name: "B"', 'kind: OTHER', cited());
const c = item('committee:c', 'name: "C"', 'kind: OTHER', cited());
const dispute = (field: string, value: string) =>
  `disputed: [{id: "dispute:x", field: ${field}, value: "${value}", ${cited()}}]`;

describe('two files about one record', () => {
  it('add up their fields', () => {
    const graph = graphOfFiles({
      'a.yaml': committee('established: "2004"'),
      'b.yaml': again('dissolved: "2010"', 'established: "2004"', cited()),
    });
    expect(nodeOf(graph, 'committee:a')).toEqual({
      name: 'A',
      kind: 'COUNCIL',
      established: '2004',
      dissolved: '2010',
    });
  });

  it('unite their lists, in an order that the names of the files do not change', () => {
    const graph = graphOfFiles({
      'a.yaml': committee('aliases: ["Z", "M"]', 'succeeds: ["committee:b"]') + b + c,
      'b.yaml': again('aliases: ["B", "M"]', 'succeeds: ["committee:c", "committee:b"]', cited()),
    });
    expect(nodeOf(graph, 'committee:a')['aliases']).toEqual(['B', 'M', 'Z']);
    expect(
      relationshipsOf(graph, 'committee:a').filter((relationship) =>
        relationship.includes('SUCCEEDS'),
      ),
    ).toEqual(['committee:a SUCCEEDS committee:b', 'committee:a SUCCEEDS committee:c']);
  });

  it('add up their citations, and an equal one counts once', () => {
    const graph = graphOfFiles({
      'a.yaml': committee(),
      'b.yaml': again(
        'citations:',
        '  - {document: "document:d", locator: "p. 1"}',
        '  - {document: "document:d", locator: "p. 2"}',
      ),
    });
    expect(relationshipsOf(graph, 'committee:a')).toEqual([
      'committee:a CITES document:d (p. 1)',
      'committee:a CITES document:d (p. 2)',
    ]);
  });

  it('are refused when they give one field two values', () => {
    expect(
      problemsOf({
        'a.yaml': committee('established: "2004"'),
        'b.yaml': again('established: "2005"', cited()),
      }),
    ).toEqual([
      'b.yaml:3: committee:a: established is "2005" here and "2004" in a.yaml:5; a field has one value. Put what another source says under disputed: {id, field, value, citations}',
    ]);
  });

  it('are refused when they give one relationship two ends', () => {
    expect(
      problemsOf({
        'a.yaml': committee('parent: "committee:b"') + b + c,
        'b.yaml': again('parent: "committee:c"', cited()),
      }),
    ).toEqual([
      'b.yaml:3: committee:a: parent is "committee:c" here and "committee:b" in a.yaml:5; a field has one value. Put what another source says under disputed: {id, field, value, citations}',
    ]);
  });

  it.each([
    ['2004', '2005', '2005', '2004'],
    ['2004', '2005', '2004', '2005'],
  ])('show, of %s and %s, not the %s that is set aside', (first, second, other, shown) => {
    const graph = graphOfFiles({
      'a.yaml': committee(`established: "${first}"`),
      'b.yaml': again(`established: "${second}"`, dispute('established', other), cited()),
    });
    expect(nodeOf(graph, 'committee:a')['established']).toBe(shown);
    expect(nodeOf(graph, 'dispute:x')).toEqual({ field: 'established', value: other });
    expect(relationshipsOf(graph, 'dispute:x')).toEqual([
      'committee:a HAS_DISPUTE dispute:x',
      'dispute:x CITES document:d (p. 1)',
    ]);
  });

  it('show the end of a relationship that is not set aside', () => {
    const graph = graphOfFiles({
      'a.yaml': committee('parent: "committee:b"') + b + c,
      'b.yaml': again('parent: "committee:c"', dispute('parent', 'committee:b'), cited()),
    });
    expect(relationshipsOf(graph, 'committee:a')).toContain('committee:a PART_OF committee:c');
    expect(relationshipsOf(graph, 'committee:a')).not.toContain('committee:a PART_OF committee:b');
  });

  it.each([
    ['established', '2005', 'established: "2004"', '2004'],
    ['parent', 'committee:c', 'parent: "committee:b"', 'committee:b'],
    ['aliases', 'Z', 'aliases: ["X", "Y"]', 'X, Y'],
    ['dissolved', '2005', 'established: "2004"', undefined],
  ])('show beside a dispute about %s what the record has', (field, value, line, shown) => {
    const files = { 'a.yaml': committee(line, dispute(field, value)) + b + c };
    const found = graphOfFiles(files).nodes.find(({ id }) => id === 'dispute:x');
    expect(found?.derived['shownValue']).toBe(shown);
    expect(found?.properties['value']).toBe(value);
  });

  it('are refused when a dispute names a field that the record cannot have', () => {
    const text = record('topics', 'topic:t', 'name: "T"', dispute('toString', 'x'), cited());
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:4: topic:t: disputed names the field toString, which Topic does not have; expected one of name, inferred, note or sameAs',
    ]);
  });
});

describe('what is written inside a record', () => {
  it('is a record of its own, with a relationship from its owner', () => {
    const milestone = `{id: "milestone:m", kind: OTHER, title: "M", decision: "decision:x", ${cited()}}`;
    const effect = '{id: "effect:x", type: CONCERNS, target: "policy:p"}';
    const graph = graphOfFiles({
      'a.yaml': record('policies', 'policy:p', 'title: "P"', `milestones: [${milestone}]`, cited()),
      'b.yaml': `${committee()}decisions:\n${item('decision:x', 'date: "2020"', 'title: "T"', 'kind: OTHER', 'takenBy: "committee:a"', `effects: [${effect}]`, cited())}`,
    });
    expect(nodeOf(graph, 'milestone:m')).toEqual({ kind: 'OTHER', title: 'M', happened: true });
    expect(relationshipsOf(graph, 'milestone:m')).toEqual([
      'milestone:m CITES document:d (p. 1)',
      'milestone:m REACHED_BY decision:x',
      'policy:p HAS_MILESTONE milestone:m',
    ]);
    expect(relationshipsOf(graph, 'effect:x')).toEqual([
      'decision:x HAS_EFFECT effect:x',
      'effect:x ACTS_ON policy:p',
    ]);
  });

  it('joins with what another file says inside the same record', () => {
    const policy = (milestone: string) =>
      record('policies', 'policy:p', 'title: "P"', `milestones: [${milestone}]`, cited());
    const graph = graphOfFiles({
      'a.yaml': policy(`{id: "milestone:m", kind: OTHER, title: "M", ${cited()}}`),
      'b.yaml': policy(`{id: "milestone:m", date: "2020", citations: ${CITED}}`),
    });
    expect(nodeOf(graph, 'milestone:m')).toMatchObject({ title: 'M', date: '2020' });
    expect(graph.counts['Milestone']).toBe(1);
  });
});
