import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

type Imports = ReadonlyMap<string, readonly string[]>;

/** The files of a folder, each with those that it imports, for their types too. */
function importsIn(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
  return new Map(
    files.map((file) => {
      const paths = [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)];
      return [
        file,
        paths.map(([, path]) => `${normalize(join(dirname(file), path as string))}.ts`),
      ];
    }),
  );
}

/** Files that import each other around a circle, from one of them back to it; null when there are none. */
function circleIn(imports: Imports): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return null;
}

describe('the files of the plan', () => {
  it('do not import each other in a circle', () => {
    const imports = importsIn('src/plan');
    expect(imports.get('src/plan/planner.ts')).toContain('src/plan/plan-content.ts');
    expect(circleIn(imports)).toBeNull();
  });

  it('would be seen if they did', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    expect(circleIn(imports)).toEqual(['b', 'c', 'd', 'b']);
  });
});
