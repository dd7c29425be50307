import { statement } from '../../src/store/catalog';
import { named, parseStatement } from '../../src/store/statement';

const SOUND = `// Finds people by name.
// params: name string, limit integer
// returns: id string, labels list of string
// names: Label noun
// mode: read
MATCH (n:Label {name: $name})
RETURN n.id AS id, labels(n) AS labels
LIMIT $limit
`;

describe('a name put into a statement', () => {
  const template = parseStatement('people/by-name', SOUND);

  it('replaces the word, and becomes a part of the name', () => {
    const filled = named(template, { Label: 'CcTld' });
    expect(filled.name).toBe('people/by-name(CcTld)');
    expect(filled.text).toContain('MATCH (n:CcTld {name: $name})');
    expect(filled.names).toEqual([]);
  });

  it('replaces the word within the name of an index too, so that every label has its own', () => {
    const index = statement('graph/index-order');
    expect(named(index, { Label: 'CcTld' }).text).toBe(
      'CREATE INDEX order_CcTld IF NOT EXISTS FOR (n:CcTld) ON (n.sk)',
    );
  });

  it('does not replace a part of a longer word', () => {
    const source = SOUND.replace('RETURN', 'WHERE NOT n:Labels RETURN');
    expect(named(parseStatement('x', source), { Label: 'Topic' }).text).toContain('NOT n:Labels');
  });

  it.each([
    'Person) DETACH DELETE (n',
    'A B',
    'A:B',
    'A`',
    '',
    'A-B',
    'A1',
    '_A',
    'A_',
    'é',
    'A\nB',
    '$x',
  ])('is refused when it is %j, which is no plain name', (name) => {
    expect(() => named(template, { Label: name })).toThrow(
      new Error(`people/by-name: "${name}" is not a plain name`),
    );
  });

  it.each([[{}], [{ Label: 'A', Other: 'B' }], [{ Other: 'A' }]])(
    'is refused when the words are %j and not those of the header',
    (words) => {
      expect(() => named(template, words)).toThrow('people/by-name needs exactly the names Label');
    },
  );
});
