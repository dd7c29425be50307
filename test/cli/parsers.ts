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

/** A parser of RFC 4180, which shares no code with the writer. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++] as string;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        at++;
      }
    } else cell += sign;
  }
  const [header = [], ...lines] = rows.filter(({ length }) => length > 0);
  return lines.map((line) =>
    Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])),
  );
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

/** A package that is only there where it was installed; its tests are shown as skipped where it is not. */
export function optional<T>(name: string): T | null {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require(name) as T;
  } catch {
    return null;
  }
}
