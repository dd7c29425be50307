import { isAlias, isScalar, Parser, visit, type Document, type LineCounter } from 'yaml';

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
  visit(document, {
    Node: (_key, node) => {
      // A few aliases can stand for millions of values.
      const what = isAlias(node)
        ? `the alias *${node.source}`
        : node.anchor
          ? `the anchor &${node.anchor}`
          : node.tag && `the tag ${node.tag}`;
      const add = (message: string) => found.push([node.range?.[0] ?? 0, message]);
      if (what) add(`${what} is not supported; write the value out instead`);
      else if (isScalar(node) && isOddlyWritten(node.value, node.source))
        add(`the number ${node.source} must be written as ${String(node.value)}`);
    },
  });
  return found;
}

/** A whole number in octal, in hexadecimal, with an exponent, a point, a sign or zeros before it. */
function isOddlyWritten(value: unknown, source: string | undefined): boolean {
  return Number.isInteger(value) && source !== String(value) && Math.abs(value as number) < 1e15;
}
