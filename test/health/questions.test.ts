import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'src', 'questions');

/** What is computed from values that are there already, and cannot fail. */
const CANNOT_FAIL = [
  'dataset.resolver.ts',
  'length.resolver.ts',
  'search.resolver.ts',
  'spans.resolver.ts',
];

/** Files with a field that takes its record away when it fails: one that is declared without `FieldQuestion`. */
function unsafe(files: readonly { name: string; text: string }[]): string[] {
  return files
    .filter(({ name, text }) => text.includes('@FieldResolver(') && !CANNOT_FAIL.includes(name))
    .map(({ name }) => name);
}

it('a question that fails leaves the fields beside it, as it can be null', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.resolver.ts'))
    .map((path) => ({
      name: path.replace(/.*[\\/]/, ''),
      text: readFileSync(join(FOLDER, path), 'utf8'),
    }));
  expect(files.length).toBeGreaterThan(20);
  expect(unsafe(files)).toEqual([]);
});

it('a question is seen that is declared in another way', () => {
  const text = '@FieldResolver(() => Int) count(): number { return 1; }';
  expect(unsafe([{ name: 'count.resolver.ts', text }])).toEqual(['count.resolver.ts']);
});
