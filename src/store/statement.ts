import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A statement with what its header says of it. */
export interface Statement {
  readonly name: string;
  readonly about: string;
  readonly mode: 'read' | 'write' | 'define';
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  /** Words in the text that stand for a label or a relationship, and are filled in by `named`. */
  readonly names: readonly string[];
  readonly text: string;
}

/** Reads all `*.cypher` files of a folder and its folders; a file whose header and text disagree stops the start. */
export function loadStatements(folder: string): ReadonlyMap<string, Statement> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cypher'),
  );
  return new Map(
    files.sort().map((file) => {
      const name = relative(folder, join(folder, file))
        .replace(/\\/g, '/')
        .replace(/\.cypher$/, '');
      return [name, parseStatement(name, readFileSync(join(folder, file), 'utf8'))];
    }),
  );
}

/**
 * A header is comment lines: one sentence, `params` and `returns` with types
 * (or `none`), `mode`, and `names` where a label or a relationship is filled in. The grammar is told in cypher/README.md.
 */
export function parseStatement(name: string, source: string): Statement {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.slice(2).trim());
  const text = lines.slice(end).join('\n').trim();
  const fail = (message: string): never => {
    throw new Error(`cypher/${name}.cypher: ${message}`);
  };
  const entry = (key: string): string =>
    header
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim() ?? fail(`the header has no line "${key}: …"`);
  const names = (key: string): string[] => {
    const value = entry(key);
    if (value === 'none') return [];
    return value
      .split(',')
      .map(
        (part) =>
          /^\s*(\w+) \S.*$/.exec(part)?.[1] ??
          fail(`"${part.trim()}" under ${key} is not "name type"`),
      );
  };
  const mode = entry('mode');
  if (mode !== 'read' && mode !== 'write' && mode !== 'define')
    return fail(`mode is "${mode}"; allowed are read, write and define`);
  if (!/^[A-Z].*\.$/.test(header[0] ?? '')) fail('the header does not begin with one sentence');
  if (text.includes('${')) fail('the text holds ${, and a value never becomes text');
  const parameters = names('params');
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] as string));
  for (const parameter of parameters)
    if (!used.has(parameter))
      fail(`the header names the parameter ${parameter}, which the text does not use`);
  for (const parameter of used)
    if (!parameters.includes(parameter))
      fail(`the text uses $${parameter}, which the header does not name`);
  const words = header.some((line) => line.startsWith('names:')) ? names('names') : [];
  for (const word of words)
    if (!wordPattern(word).test(text))
      fail(`the header names ${word}, which the text does not hold`);
  return {
    name,
    about: header[0] as string,
    mode,
    parameters,
    columns: names('returns'),
    names: words,
    text,
  };
}

/**
 * The statement with its words replaced by labels or relationship types of the model,
 * which no engine takes as parameters. Anything else than a plain name is a
 * fault of ours.
 */
export function named(statement: Statement, words: Readonly<Record<string, string>>): Statement {
  if (Object.keys(words).sort().join() !== [...statement.names].sort().join())
    throw new Error(`${statement.name} wants the names ${statement.names.join(', ')}`);
  let { text } = statement;
  for (const [word, value] of Object.entries(words)) {
    if (!/^[A-Za-z]+(_[A-Za-z]+)*$/.test(value))
      throw new Error(`${statement.name}: "${value}" is no plain name`);
    text = text.replace(wordPattern(word), value);
  }
  return {
    ...statement,
    name: `${statement.name}(${Object.values(words).join()})`,
    names: [],
    text,
  };
}

/** A word also ends at an underscore, so that the name of an index can hold it. */
function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`, 'g');
}
