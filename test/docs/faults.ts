import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** The documents for people, by their paths. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'seeds/README.md',
  'cypher/README.md',
  'scripts/neo4j/README.md',
];

/** The code blocks of a language in a document. */
export function codeBlocks(text: string, language: string): string[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'));
  return [...blocks].map(([, code]) => code as string);
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

/** Commands that the table of commands in the README does not have. */
export function untoldCommands(readme: string, scripts: readonly string[]): string[] {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `npm '));
  const told = rows.map((row) => /`npm (?:run )?([\w:]+)`/.exec(row)?.[1]);
  return scripts.filter((script) => !told.includes(script));
}
