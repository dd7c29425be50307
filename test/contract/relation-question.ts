import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Hop } from '../../src/model/relation';
import { nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import { theSchema } from '../support/ask';
import { listed } from './listing';
import type { Memory } from './memory';

/** A document with the values of its variables. */
export interface Question {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Records from which a hop leads to the most ends, to few, and to none. */
const MOST_STARTS = 4;
const FEWEST_STARTS = 2;

/** Asks for everything that a hop shows, from several records, in each way in which it can be paged. */
export function questionOf(hop: Hop, memory: Memory): Question {
  const starts = startsOf(hop, memory);
  const ids = starts.map(({ id }) => id);
  const fields = hop.reach === 'many' ? pages(hop) : `${hop.name} ${shownBy(hop)}`;
  const cursors = hop.reach === 'many' ? cursorsOf(hop, memory, starts[0]) : {};
  const declared = Object.keys(cursors).map((name) => `, $${name}: String`);
  return {
    source: `query ($ids: [ID!]!${declared.join('')}) { nodes(ids: $ids) { id ... on ${hop.from} { ${fields} } } }`,
    variables: { ids, ...cursors },
  };
}

/** Whether the graph has an arrow of this hop at all. */
export function hasRows(hop: Hop, memory: Memory): boolean {
  return memory.ofNoun(hop.from).some((node) => memory.follow(node, hop).length > 0);
}

function startsOf(hop: Hop, memory: Memory): GraphNode[] {
  const counted = memory
    .ofNoun(hop.from)
    .map((node) => ({ node, ends: memory.follow(node, hop).length }))
    .sort((a, b) => b.ends - a.ends || (a.node.id < b.node.id ? -1 : 1));
  const some = counted.filter(({ ends }) => ends > 0);
  const none = counted.find(({ ends }) => ends === 0);
  return [
    ...some.slice(0, MOST_STARTS),
    ...some.slice(MOST_STARTS).slice(-FEWEST_STARTS),
    ...(none ? [none] : []),
  ].map(({ node }) => node);
}

function pages(hop: Hop): string {
  const place = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const short = `{ ${place} nodes { id } }`;
  return [
    `${hop.name}(first: 3) { totalCount ${place} edges { ${facts(hop)} node ${everything(hop.to)} } nodes { id } }`,
    `backward: ${hop.name}(last: 2) ${short}`,
    `later: ${hop.name}(first: 2, after: $middle) ${short}`,
    `earlier: ${hop.name}(last: 2, before: $middle) ${short}`,
    `between: ${hop.name}(last: 5, after: $first, before: $middle) ${short}`,
    `number: ${hop.name}(first: 1) { totalCount }`,
  ].join('\n');
}

/** The cursors of the first record and of one in the middle, of the start that has the most. */
function cursorsOf(
  hop: Hop,
  memory: Memory,
  start: GraphNode | undefined,
): { first: string | null; middle: string | null } {
  const list = start ? listed(memory, memory.follow(start, hop), hop) : [];
  const cursor = (index: number) => list[index]?.cursor ?? null;
  return { first: cursor(0), middle: cursor(Math.min(3, list.length - 1)) };
}

/** What the edges of the list have besides the record. */
function facts(hop: Hop): string {
  const name = `${hop.to.length === 1 ? hop.to[0] : 'Fact'}Edge`;
  const edge = theSchema().getType(name);
  if (!isObjectType(edge)) throw new Error(`There is no type ${name}.`);
  const fields = Object.values(edge.getFields());
  // Whether a relation happened is told only where it can be planned; elsewhere it has a test of its own.
  const leaves = fields.filter(
    ({ name: field, type }) =>
      isLeafType(getNamedType(type)) && (field !== 'happened' || hop.lineage),
  );
  const cites = fields.some((field) => field.name === 'citations');
  return [
    ...leaves.map((field) => field.name),
    ...(cites ? ['citations { locator document { id } }'] : []),
  ].join(' ');
}

function shownBy(hop: Hop): string {
  return hop.fact ? `{ locator document ${everything(hop.to)} }` : everything(hop.to);
}

/** Every property of each of these nouns; on several nouns one name can stand for two types. */
function everything(nouns: readonly NounName[]): string {
  const properties = (noun: NounName) => Object.keys(nounNamed(noun).fields);
  const only = nouns.length === 1 ? (nouns[0] as NounName) : null;
  if (only) return `{ __typename id ${properties(only).join(' ')} }`;
  const fragments = nouns.map(
    (noun) =>
      `... on ${noun} { ${properties(noun)
        .map((name) => `${noun}_${name}: ${name}`)
        .join(' ')} }`,
  );
  return `{ __typename id ${fragments.join(' ')} }`;
}
