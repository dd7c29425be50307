import {
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  Parser,
  type Document,
  type LineCounter,
  type Node,
} from 'yaml';

interface Refused {
  readonly line: number;
  readonly message: string;
}

/**
 * What YAML allows and a seed file does not: with it a value stands elsewhere or is
 * something else than it looks like.
 */
export function refusedIn(text: string, document: Document.Parsed, lines: LineCounter): Refused[] {
  const all = [...directivesIn(text), ...nodesIn(document)].map(
    ([offset, message]): [string, Refused] => {
      const { line } = lines.linePos(offset);
      return [`${line} ${message}`, { line, message }];
    },
  );
  return [...new Map(all).values()];
}

/** Where in the text it stands, and what is said of it. */
type Found = readonly [offset: number, message: string];

/** `%YAML 1.1` turns 010 into 8 and 1:30 into 90; `%TAG` gives tags another meaning. */
function directivesIn(text: string): Found[] {
  if (!/^%/m.test(text)) return [];
  return [...new Parser().parse(text)].flatMap((token): Found[] =>
    token.type === 'directive'
      ? [[token.offset, `the directive ${token.source} is not supported; leave it out`]]
      : [],
  );
}

function nodesIn(document: Document.Parsed): Found[] {
  const found: Found[] = [];
  // The visitor of the library keeps the way to each node, and takes eight times as long.
  const visit = (part: unknown): void => {
    if (isPair(part)) {
      visit(part.key);
      visit(part.value);
    } else if (isNode(part)) {
      const message = refusedAt(part);
      if (message) found.push([part.range?.[0] ?? 0, message]);
      if (isCollection(part)) part.items.forEach(visit);
    }
  };
  visit(document.contents);
  return found;
}

function refusedAt(node: Node): string | null {
  // A few aliases can stand for millions of values.
  const what = isAlias(node)
    ? `the alias *${node.source}`
    : node.anchor
      ? `the anchor &${node.anchor}`
      : node.tag && `the tag ${node.tag}`;
  if (what) return `${what} is not supported; write the value out instead`;
  return isScalar(node) && isOddlyWritten(node.value, node.source)
    ? `the number ${node.source} must be written as ${String(node.value)}`
    : null;
}

/** A whole number in octal, in hexadecimal, with an exponent, a point, a sign or zeros before it. */
function isOddlyWritten(value: unknown, source: string | undefined): boolean {
  return Number.isInteger(value) && source !== String(value) && Math.abs(value as number) < 1e15;
}
