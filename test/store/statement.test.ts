import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statement, statementsUnder } from '../../src/store/catalog';
import { loadStatements, parseStatement } from '../../src/store/statement';

const SOUND = `// Finds people by name.
// params: name string, limit integer
// returns: id string, labels list of string
// names: Label noun
// mode: read
MATCH (n:Label {name: $name})
RETURN n.id AS id, labels(n) AS labels
LIMIT $limit
`;

describe('the header of a statement', () => {
  it('says what is in the text', () => {
    expect(parseStatement('people/by-name', SOUND)).toEqual({
      name: 'people/by-name',
      about: 'Finds people by name.',
      mode: 'read',
      parameters: ['name', 'limit'],
      columns: ['id', 'labels'],
      names: ['Label'],
      text: 'MATCH (n:Label {name: $name})\nRETURN n.id AS id, labels(n) AS labels\nLIMIT $limit',
    });
  });

  it.each([
    [
      'no sentence',
      '// Finds people by name.\n',
      '',
      'the header does not begin with one sentence',
    ],
    [
      'a sentence without an end',
      'name.\n',
      'name\n',
      'the header does not begin with one sentence',
    ],
    ['no mode', '// mode: read\n', '', 'the header has no line "mode: …"'],
    [
      'another mode',
      'mode: read',
      'mode: delete',
      'mode is "delete"; expected read, write and define',
    ],
    ['no parameters', /\/\/ params.*\n/, '', 'the header has no line "params: …"'],
    ['no columns', /\/\/ returns.*\n/, '', 'the header has no line "returns: …"'],
    [
      'a parameter without a type',
      'limit integer',
      'limit',
      '"limit" under params is not "name type"',
    ],
    ['a column without a type', 'id string', 'id', '"id" under returns is not "name type"'],
    [
      'a parameter that the text does not use',
      'LIMIT $limit',
      '',
      'the header names the parameter limit, which the text does not use',
    ],
    [
      'a parameter that the header does not name',
      'name string, ',
      '',
      'the text uses $name, which the header does not name',
    ],
    [
      'a word that the text does not hold',
      ':Label',
      ':Person',
      'the header names Label, which the text does not hold',
    ],
    [
      'a value put into the text',
      '$name',
      '${name}',
      'the text holds ${, and a value never becomes text',
    ],
  ])('is refused with %s', (_fault, part, other, message) => {
    const broken = SOUND.replace(part, () => other);
    expect(broken).not.toBe(SOUND);
    expect(() => parseStatement('people/by-name', broken)).toThrow(
      new Error(`cypher/people/by-name.cypher: ${message}`),
    );
  });
});

describe('a folder of statements', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cypher-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read with its folders, each statement under its path', () => {
    mkdirSync(join(folder, 'people'));
    writeFileSync(join(folder, 'people', 'by-name.cypher'), SOUND);
    writeFileSync(join(folder, 'README.md'), '# Not a statement\n');
    expect([...loadStatements(folder).keys()]).toEqual(['people/by-name']);
  });

  it('stops the start when one of its files is wrong', () => {
    writeFileSync(join(folder, 'by-name.cypher'), SOUND.replace('// mode: read\n', ''));
    expect(() => loadStatements(folder)).toThrow('cypher/by-name.cypher: ');
  });
});

describe('the statements of this program', () => {
  it('are found by name, and an unknown name is a fault', () => {
    expect(statement('seeding/lock').mode).toBe('write');
    expect(() => statement('seeding/no-such')).toThrow(
      'There is no cypher/seeding/no-such.cypher.',
    );
    expect(statementsUnder('graph/').every(({ mode }) => mode === 'define')).toBe(true);
    expect(statementsUnder('graph/').length).toBeGreaterThan(3);
  });

  it('only read where their mode says so', () => {
    const writes = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD)\b/;
    const reading = statementsUnder('').filter(({ mode }) => mode === 'read');
    expect(reading.length).toBeGreaterThan(4);
    expect(reading.filter(({ text }) => writes.test(text)).map(({ name }) => name)).toEqual([]);
    expect(writes.test(statement('seeding/create-nodes').text)).toBe(true);
  });
});
