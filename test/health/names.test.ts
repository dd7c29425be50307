import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The names that a file exports, also those that it passes on. */
function exportedNames(text: string): string[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      return clause && ts.isNamedExports(clause)
        ? clause.elements.map(({ name }) => name.text)
        : [];
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
    return 'name' in statement ? [(statement.name as ts.Identifier).text] : [];
  });
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? boundNames(each.name) : []));
}

/** The names that more than one file exports, with these files. */
function exportedTwice(files: ReadonlyMap<string, string>): [name: string, files: string[]][] {
  const exporting = new Map<string, string[]>();
  // A type and a value of one name, or the overloads of a function, are one name of their file.
  for (const [file, text] of files)
    for (const name of new Set(exportedNames(text)))
      exporting.set(name, [...(exporting.get(name) ?? []), file]);
  return [...exporting].filter(([, exporters]) => exporters.length > 1);
}

describe('the names that src exports', () => {
  it('each stand for one thing', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);
    expect(files.flatMap(([, text]) => exportedNames(text)).length).toBeGreaterThan(400);
    expect(exportedTwice(new Map(files))).toEqual([]);
  });

  it.each([
    'export const same = 1;',
    'export const { other, same } = { other: 1, same: 2 };',
    'export function same(): void {}',
    'export class same {}',
    'export type same = string;',
    'export interface same {}',
    'export enum same {}',
    'const same = 1;\nexport { same };',
    `export { other as same } from './other';`,
  ])('are seen to stand for two with %s', (text) => {
    const files = { 'a.ts': text, 'b.ts': 'export const same = 2;' };
    expect(exportedTwice(new Map(Object.entries(files)))).toEqual([['same', ['a.ts', 'b.ts']]]);
  });

  it('may stand in other files without being exported', () => {
    const files = { 'a.ts': 'const same = 1;', 'b.ts': 'export const same = 2;' };
    expect(exportedTwice(new Map(Object.entries(files)))).toEqual([]);
  });
});
