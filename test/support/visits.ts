import { parse, visit, type DocumentNode } from 'graphql';

/** A document that counts how often its selection sets are looked into. */
export function countingVisits(source: string): { document: DocumentNode; visits: () => number } {
  let visits = 0;
  const document = parse(source);
  visit(document, {
    SelectionSet: {
      leave(node) {
        const { selections } = node;
        const counting = { get: () => (visits++, selections) };
        Object.defineProperty(node, 'selections', counting);
      },
    },
  });
  return { document, visits: () => visits };
}

/** Fragments `f0` to `f<levels>` on a type, of which each but the last says what `next` makes of the next one's name. */
export function chain(
  type: string,
  levels: number,
  next: (name: string) => string,
  last = '__typename',
): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    return `fragment f${level} on ${type} { ${next(`f${level + 1}`)} }`;
  });
  return [...fragments, `fragment f${levels} on ${type} { ${last} }`].join('\n');
}
