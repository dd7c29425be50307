import { cited, graphOfFiles, item } from './files';

/** What is stored of a membership with these citations. */
function stored(...citations: readonly [document: string, locator: string, shown?: string][]) {
  const documents = ['one', 'two'].map((name) =>
    item(`document:${name}`, `title: "Document ${name}"`),
  );
  const lines = citations.map(
    ([document, locator, shown]) =>
      `{document: "document:${document}", locator: "${locator}"${shown ? `, shown: "${shown}"` : ''}}`,
  );
  const membership = item(
    'membership:m',
    'holder: "person:p"',
    'body: "committee:a"',
    'role: CHAIR',
    `citations: [${lines.join(', ')}]`,
  );
  const graph = graphOfFiles({
    'a.yaml': [
      `documents:\n${documents.join('')}`,
      `people:\n${item('person:p', 'name: "P"', cited())}`,
      `committees:\n${item('committee:a', 'name: "A"', 'kind: OTHER', cited())}`,
      `memberships:\n${membership}`,
    ].join(''),
  });
  const { derived = {} } = graph.nodes.find(({ id }) => id === 'membership:m') ?? {};
  const { attested, shownIn, certainFrom, certainTo } = derived;
  return { attested, shownIn, certainFrom, certainTo };
}

describe('the dates on which a membership is shown', () => {
  it('are those of its citations, in order, each with the title of its document', () => {
    expect(
      stored(['two', 'p. 1', '2021-03'], ['one', 'p. 1'], ['one', 'p. 2', '2020-05-01']),
    ).toEqual({
      attested: ['2020-05-01', '2021-03'],
      shownIn: ['Document one', 'Document two'],
      // So it held on these two days, and between them.
      certainFrom: '2020-05-01',
      certainTo: '2021-03-01',
    });
  });

  it('count once in two documents, and name both', () => {
    expect(stored(['two', 'p. 1', '2020-05-01'], ['one', 'p. 1', '2020-05-01'])).toMatchObject({
      attested: ['2020-05-01'],
      shownIn: ['Document two; Document one'],
    });
  });

  it('count once in two places of a document, and name it once', () => {
    expect(stored(['one', 'p. 1', '2020-05-01'], ['one', 'p. 2', '2020-05-01'])).toMatchObject({
      attested: ['2020-05-01'],
      shownIn: ['Document one'],
    });
  });

  it('are not stored without any', () => {
    expect(stored(['one', 'p. 1'])).toMatchObject({ attested: undefined, shownIn: undefined });
  });
});
