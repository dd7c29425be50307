import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** The pages of docs/, by their paths. */
export const PAGES = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

/** The documents for people, by their paths. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'bench/README.md',
  'seeds/README.md',
  'cypher/README.md',
  'scripts/neo4j/README.md',
  ...PAGES,
];

/** What `npm run docs` writes in a document. */
export const BLOCK = /<!-- (\w+)(: .+?)? -->\n[^]*?<!-- end -->/g;

/** The code blocks of a language in a document that are not generated. */
export function handWritten(text: string, language: string): string[] {
  const code = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm');
  return [...text.replace(BLOCK, '').matchAll(code)].map(([, written]) => written as string);
}

const withoutCode = (text: string) => text.replace(/^ *```[^]*?^ *```/gm, '');

/** Links of a document to files or headings that are not there. */
export function brokenLinks(
  document: string,
  text: string,
  read: (path: string) => string,
): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to as string);
  return [...new Set(links)].filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(ROOT, file))) return true;
    const target = path === '' ? text : anchor ? read(file) : '';
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
}

/** The anchors of the headings of a document, as they are made where it is shown. */
function anchorsOf(text: string): string[] {
  const headings = withoutCode(text).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** Commands that a document names and that are not there. */
export function unknownCommands(text: string, scripts: readonly string[]): string[] {
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name as string);
  return [...new Set(named)].filter((name) => !scripts.includes(name));
}

/** Which of these no row of a table in the document begins with. */
export function withoutRow(text: string, names: readonly string[]): string[] {
  const cells = [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, cell]) => cell);
  return names.filter((name) => !cells.includes(name));
}
