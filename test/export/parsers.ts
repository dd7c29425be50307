import { parse } from 'csv-parse/sync';
import { DOMParser } from '@xmldom/xmldom';

/** An element of XML as its parser saw it. */
export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
  readonly text: string;
}

/** Reads XML, and throws on whatever its parser warns of. */
export function parseXml(text: string): Tree {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  });
  return treeOf(parser.parseFromString(text, 'text/xml').documentElement);
}

function treeOf(element: Element): Tree {
  const attributes = Array.from({ length: element.attributes.length }, (_, index) => {
    const { name, value } = element.attributes.item(index) as Attr;
    return [name, value] as const;
  });
  const children: Tree[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) children.push(treeOf(child as Element));
  return {
    name: element.tagName,
    attributes: Object.fromEntries(attributes),
    children,
    text: element.textContent ?? '',
  };
}

/** All elements of this name, from the first to the last. */
export function named(tree: Tree, name: string): Tree[] {
  return [
    ...(tree.name === name ? [tree] : []),
    ...tree.children.flatMap((child) => named(child, name)),
  ];
}

/** Rows by the names of their columns. A line with more or fewer cells than the header is refused. */
export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n' });
}

/** The nodes and edges of a Mermaid flowchart as this program writes them, with their texts read back. */
export function parseMermaid(text: string): { nodes: string[]; edges: string[][] } {
  const read = (label: string) =>
    label
      .replaceAll('<br/>', '\n')
      .replace(/#(\d+);/g, (_match, code: string) => String.fromCharCode(Number(code)));
  const lines = text.split('\n').map((line) => line.trim());
  if (lines[0] !== 'flowchart LR') throw new Error('This is no flowchart.');
  const nodes = lines.flatMap((line) => /^n\d+\["([^"]*)"\]:::\w+$/.exec(line)?.[1] ?? []);
  const edges = lines.flatMap((line) => {
    const match = /^(n\d+) (-->|-\.->|---|-\.-)\|"([^"]*)"\| (n\d+)$/.exec(line);
    return match ? [match.slice(1)] : [];
  });
  return { nodes: nodes.map(read), edges };
}
