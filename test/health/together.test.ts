import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlone } from '../together/alone.cjs';

const TESTS = join(__dirname, '..');
const TOGETHER = join(TESTS, 'together');
/** These have commands of their own. */
const OTHERS = ['browser', 'clients'];

/** The folders that a group names. */
const foldersOf = (text: string) => [...text.matchAll(/'([a-z]+)'/g)].flatMap(([, name]) => name!);

/** What is named not once, of what is to be. */
const notOnce = (named: readonly string[], wanted: readonly string[]) =>
  [...new Set([...named, ...wanted])].filter(
    (name) => !wanted.includes(name) || named.filter((each) => each === name).length !== 1,
  );

describe('npm test runs', () => {
  const suites = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );

  it('every folder of suites in one group', () => {
    const groups = readdirSync(TOGETHER).filter((name) => name.endsWith('.suites.ts'));
    const named = groups.flatMap((name) => foldersOf(readFileSync(join(TOGETHER, name), 'utf8')));
    const folders = suites.map((name) => name.split(/[\\/]/)[0]!);
    const wanted = [...new Set(folders)].filter((name) => !OTHERS.includes(name));
    expect(notOnce(named, wanted)).toEqual([]);
    expect(wanted.length).toBeGreaterThan(15);
  });

  it('alone what replaces a module, which the others have loaded', () => {
    const alone = suites.filter((name) => isAlone(join(TESTS, name)));
    expect(alone.length).toBeGreaterThan(1);
  });

  it('and a folder that is in no group, in two, or not there is seen', () => {
    const named = foldersOf("together('kernel', 'store');\ntogether('store', 'gone');");
    expect(notOnce(named, ['kernel', 'store', 'forgotten'])).toEqual([
      'store',
      'gone',
      'forgotten',
    ]);
  });
});
