import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enumerate } from '../../src/kernel/text';
import { NOUNS } from '../../src/model/model';
import { problemLine, SeedFault } from '../../src/seeding/problem';
import { readSeeds } from '../../src/seeding/seeds';
import { CITED, cited, committee, fieldsOf, problemsOf, record } from './files';

const SECTIONS = `expected one of ${enumerate(
  NOUNS.flatMap(({ section }) => section ?? []),
  'or',
)}`;
const OUT = 'is not supported; write the value out instead';

const TEXTS: readonly [behaviour: string, text: string | Uint8Array, ...lines: string[]][] = [
  [
    'wrong indentation',
    'topics:\n  - id: "topic:t"\n     name: "T"\n',
    'a.yaml:3: is not YAML: All mapping items must start at the same column',
  ],
  [
    'a key that stands twice',
    'topics:\n  - id: "topic:t"\n    name: "T"\n    name: "U"\n',
    'a.yaml:4: is not YAML: this key appears twice in the same map',
  ],
  [
    'a section that stands twice',
    'topics:\n  - id: "topic:t"\ntopics:\n  - id: "topic:u"\n',
    'a.yaml:3: is not YAML: this key appears twice in the same map',
  ],
  [
    'a tab',
    'topics:\n  - id: "topic:t"\n\tname: "T"\n',
    'a.yaml:3: is not YAML: indented with a tab; use spaces',
  ],
  [
    'a quote that is not closed',
    'topics:\n  - id: "topic:t\n    name: "T"\n',
    'a.yaml:2: is not YAML: Missing closing "quote',
  ],
  [
    'a second document',
    'topics: []\n---\ntopics: []\n',
    'a.yaml:2: is not YAML: a second document begins here; a file must be a single document',
  ],
  [
    'bytes that are not UTF-8',
    Buffer.from('topics:\n  - id: "topic:t"\n    name: "R\u00e9gis"\n', 'latin1'),
    'a.yaml:3: is not UTF-8; save the file as UTF-8',
  ],
  ['an empty file', '', `a.yaml:1: has no sections; ${SECTIONS}`],
  ['a file of comments', '# Nothing yet.\n', `a.yaml:1: has no sections; ${SECTIONS}`],
  ['a file that is a list', '- "topic:t"\n', `a.yaml:1: has no sections; ${SECTIONS}`],
  [
    'an unknown section',
    'topics: []\ncommitees: []\n',
    `a.yaml:2: commitees is not a section; ${SECTIONS}`,
  ],
  ['a section without records', 'topics:\n', 'a.yaml:1: topics must be a list of records'],
  [
    'a record that is a text',
    'topics:\n  - "topic:t"\n',
    'a.yaml:2: a record in topics must be a map of fields',
  ],
  [
    'an anchor and its alias',
    committee(`succeeds: &s ["committee:b"]`, 'aliases: *s'),
    `a.yaml:5: the anchor &s ${OUT}`,
    `a.yaml:6: the alias *s ${OUT}`,
  ],
  ['a tag', committee('purpose: !long "x"'), `a.yaml:5: the tag !long ${OUT}`],
  [
    'a few aliases that would stand for millions of values',
    `a: &a ["x","x","x","x"]\nb: &b [${'*a,'.repeat(99)}]\nc: &c [${'*b,'.repeat(99)}]\ntopics: [{id: *c}]\n`,
    `a.yaml:1: the anchor &a ${OUT}`,
    `a.yaml:2: the anchor &b ${OUT}`,
    `a.yaml:2: the alias *a ${OUT}`,
    `a.yaml:3: the anchor &c ${OUT}`,
    `a.yaml:3: the alias *b ${OUT}`,
    `a.yaml:4: the alias *c ${OUT}`,
  ],
  [
    'a directive that changes what numbers mean',
    `%YAML 1.1\n---\n${committee()}`,
    'a.yaml:1: the directive %YAML 1.1 is not supported; leave it out',
  ],
  [
    'a directive that names tags, and one that nobody knows',
    `%TAG ! tag:example.org,2026:\n%SEEDS 2\n---\n${committee()}`,
    'a.yaml:1: the directive %TAG ! tag:example.org,2026: is not supported; leave it out',
    'a.yaml:2: the directive %SEEDS 2 is not supported; leave it out',
  ],
  ...['010', '0x4E', '0o116', '7.8e1', '78.0', '+78'].map((source): [string, string, string] => [
    `the number ${source}`,
    record('meetings', 'meeting:x', `number: ${source}`, cited()),
    `a.yaml:3: the number ${source} must be written as ${source === '010' ? 10 : 78}`,
  ]),
  [
    'a number in minutes, which is a text',
    record(
      'meetings',
      'meeting:x',
      'number: 1:30',
      'name: "X"',
      'kind: OTHER',
      'start: "2020"',
      cited(),
    ),
    'a.yaml:3: meeting:x: number must be a whole number, not "1:30"',
  ],
  [
    'a merge of maps',
    committee('<<: {purpose: "x"}'),
    `a.yaml:5: committee:a: has no field <<; expected one of ${fieldsOf('Committee')}`,
  ],
];

describe('a file that cannot be read', () => {
  it.each(TEXTS)('refuses %s', (_behaviour, text, ...lines) => {
    expect(problemsOf({ 'a.yaml': text })).toEqual(lines);
  });

  it('tells the right line after lines of characters with several bytes', () => {
    const text = Buffer.concat([
      Buffer.from('# \u05d9\u05e9\u05e8\u05d0\u05dc\r\n# \u{1f30d}\r\n', 'utf8'),
      Buffer.from([0x23, 0x20, 0xff, 0x0a]),
    ]);
    expect(problemsOf({ 'a.yaml': text })).toEqual([
      'a.yaml:3: is not UTF-8; save the file as UTF-8',
    ]);
  });

  it('reads a file with a byte order mark and the line ends of Windows', () => {
    const text = `\ufefftopics:\r\n  - id: "topic:t"\r\n    name: "T"\r\n    citations: ${CITED}\r\n`;
    expect(problemsOf({ 'a.yaml': text })).toEqual([]);
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'seeds-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const linesOf = async (): Promise<string[]> => {
    const error: unknown = await readSeeds(folder).catch((fault: unknown) => fault);
    if (!(error instanceof SeedFault)) throw new Error(String(error));
    return error.problems.map(problemLine);
  };

  it('is refused when it holds no seed file', async () => {
    writeFileSync(join(folder, 'topics.txt'), 'topics: []\n');
    expect(await linesOf()).toEqual([`${folder}:1: this folder has no .yaml file`]);
  });

  it('may hold what editors and systems put beside the seed files', async () => {
    writeFileSync(join(folder, 'a.yaml'), committee().replace(/ *citations.*\n/, ''));
    const [own] = await linesOf();
    symlinkSync('somebody@host.1234', join(folder, '.#b.yaml'));
    writeFileSync(join(folder, '._b.yaml'), Buffer.from([0, 5, 22, 7]));
    writeFileSync(join(folder, 'b.yaml~'), 'x');
    mkdirSync(join(folder, 'lost+found'));
    expect(await linesOf()).toEqual([own]);
  });

  it('is refused where a name is that of a seed file and nothing can be read under it', async () => {
    mkdirSync(join(folder, 'b.yaml'));
    symlinkSync('gone.yaml', join(folder, 'c.yaml'));
    symlinkSync('/dev/null', join(folder, 'd.yaml'));
    expect(await linesOf()).toEqual([
      'b.yaml:1: is a folder; a seed file is expected under this name',
      'c.yaml:1: is a link to a file that does not exist',
      'd.yaml:1: is no file; a seed file is expected under this name',
    ]);
  });

  it.each(['b.yml', 'b.YAML', 'b.Yml'])(
    'is refused with a file %s, which nobody reads',
    async (name) => {
      writeFileSync(join(folder, name), 'topics: []\n');
      expect(await linesOf()).toEqual([
        `${name}:1: is not read because of its ending; rename it to b.yaml`,
      ]);
    },
  );

  it('is refused with the problems of all its files, by file and line', async () => {
    writeFileSync(join(folder, 'b.yaml'), committee('parent: 5', 'established: "2023-13"'));
    writeFileSync(join(folder, 'a.yaml'), 'topics:\n\t- x\n');
    writeFileSync(join(folder, 'c.yaml'), 'people:\n');
    expect(await linesOf()).toEqual([
      'a.yaml:2: is not YAML: indented with a tab; use spaces',
      'b.yaml:5: committee:a: parent must be an id, "committee:…" or "organization:…", not 5',
      'b.yaml:6: committee:a: established "2023-13" has no such month; a date is "2023", "2023-10", "2023-10-26", or for a quarter "2023-33" to "2023-36"',
      'c.yaml:1: people must be a list of records',
    ]);
  });
});
