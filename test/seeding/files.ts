import { enumerate } from '../../src/kernel/text';
import { nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { Graph } from '../../src/seeding/graph';
import { problemLine, SeedFault } from '../../src/seeding/problem';
import { readText } from '../../src/seeding/read';
import { graphOfRecords } from '../../src/seeding/seeds';

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A citation of the one document that every set of files here begins with. */
export const CITED = '[{document: "document:d", locator: "p. 1"}]';
export const SOURCES = 'documents:\n  - {id: "document:d", title: "D"}\n';

/** The graph of these files and of `0-sources.yaml`, as if they stood in one folder. */
export function graphOfFiles(files: Files): Graph {
  const read = Object.entries({ '0-sources.yaml': SOURCES, ...files }).map(([name, text]) =>
    readText(name, typeof text === 'string' ? Buffer.from(text, 'utf8') : text),
  );
  return graphOfRecords(
    read.flatMap(({ records }) => records),
    read.flatMap(({ problems }) => problems),
  );
}

/** The lines that a person is shown about these files; none when they are sound. */
export function problemsOf(files: Files): string[] {
  try {
    graphOfFiles(files);
    return [];
  } catch (error) {
    if (error instanceof SeedFault) return error.problems.map(problemLine);
    throw error;
  }
}

/** A file with the committee `committee:a`, whose lines from the fifth on are these. */
export function committee(...lines: string[]): string {
  return record('committees', 'committee:a', 'name: "A"', 'kind: COUNCIL', ...lines, cited());
}

/** A section with one record; its id stands in the second line, and its fields follow. */
export function record(section: string, id: string, ...lines: string[]): string {
  return `${section}:\n${item(id, ...lines)}`;
}

export function item(id: string, ...lines: string[]): string {
  return [`  - id: "${id}"`, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

export const cited = (): string => `citations: ${CITED}`;

/** What the record of a noun may hold, as a message lists it. */
export function fieldsOf(name: NounName): string {
  const { fields, relationships } = nounNamed(name);
  const written = Object.keys(fields).filter((field) => !fields[field]?.derived);
  return enumerate(['id', ...written, ...Object.keys(relationships)], 'or');
}

/** What is stored of a record of these files. */
export function nodeOf(graph: Graph, id: string): Readonly<Record<string, unknown>> {
  const node = graph.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`There is no ${id}.`);
  return node.properties;
}

/** The relationships from and to a record, as `from TYPE to`. */
export function relationshipsOf(graph: Graph, id: string): string[] {
  return graph.relationships
    .filter(({ from, to, type }) => (from === id || to === id) && type !== 'IDENTIFIES')
    .map(({ type, from, to, properties: { locator } }) =>
      [from, type, to, ...(locator === undefined ? [] : [`(${String(locator)})`])].join(' '),
    )
    .sort();
}
