import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { Relation } from '../../src/model/relation';
import { nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import type { Reader } from '../../src/store/port';
import { theSchema } from '../support/ask';
import type { Evaluator } from './evaluator';
import { givenCursors } from './given-cursors';
import type { Memory } from './memory';

/** A document with the values of its variables. */
export interface Question {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Records from which a relation leads to the most ends, to few, and to none. */
const MOST_STARTS = 4;
const FEWEST_STARTS = 2;

/** Asks for everything that a relation shows, from several records, in each way in which it can be paged. */
export async function questionOf(
  relation: Relation,
  evaluator: Evaluator,
  reader: Reader,
): Promise<Question> {
  const starts = startsOf(relation, evaluator.memory);
  const ids = starts.map(({ id }) => id);
  const fields =
    relation.reach === 'many' ? pages(relation) : `${relation.name} ${shownBy(relation)}`;
  const cursors =
    relation.reach === 'many' ? await cursorsOf(relation, evaluator, reader, starts[0]) : {};
  const declared = Object.keys(cursors).map((name) => `, $${name}: String`);
  return {
    source: `query ($ids: [ID!]!${declared.join('')}) { nodes(ids: $ids) { id ... on ${relation.from} { ${fields} } } }`,
    variables: { ids, ...cursors },
  };
}

/** Whether the graph has a relationship of this relation at all. */
export function hasRows(relation: Relation, memory: Memory): boolean {
  return memory.ofNoun(relation.from).some((node) => memory.follow(node, relation).length > 0);
}

function startsOf(relation: Relation, memory: Memory): GraphNode[] {
  const counted = memory
    .ofNoun(relation.from)
    .map((node) => ({ node, ends: memory.follow(node, relation).length }))
    .sort((a, b) => b.ends - a.ends || (a.node.id < b.node.id ? -1 : 1));
  const some = counted.filter(({ ends }) => ends > 0);
  const none = counted.find(({ ends }) => ends === 0);
  return [
    ...some.slice(0, MOST_STARTS),
    ...some.slice(MOST_STARTS).slice(-FEWEST_STARTS),
    ...(none ? [none] : []),
  ].map(({ node }) => node);
}

function pages(relation: Relation): string {
  const place = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const short = `{ ${place} nodes { id } }`;
  return [
    `${relation.name}(first: 3) { totalCount ${place} edges { ${facts(relation)} node ${everything(relation.to)} } nodes { id } }`,
    `backward: ${relation.name}(last: 2) ${short}`,
    `later: ${relation.name}(first: 2, after: $middle) ${short}`,
    `earlier: ${relation.name}(last: 2, before: $middle) ${short}`,
    `between: ${relation.name}(last: 5, after: $first, before: $middle) ${short}`,
    `number: ${relation.name}(first: 1) { totalCount }`,
  ].join('\n');
}

/** The cursors of the first record and of one in the middle, of the start that has the most. */
async function cursorsOf(
  relation: Relation,
  evaluator: Evaluator,
  reader: Reader,
  start: GraphNode | undefined,
): Promise<{ first: string | null; middle: string | null }> {
  const source = `query ($id: ID!) { node(id: $id) { ... on ${relation.from} { ${relation.name}(first: 4) { edges { cursor } } } } }`;
  const variables = { id: start?.id };
  const given = start ? await givenCursors(evaluator, reader, { source, variables }) : [];
  return { first: given[0] ?? null, middle: given.at(-1) ?? null };
}

/** What the edges of the list have besides the record. */
function facts(relation: Relation): string {
  const name = `${relation.to.length === 1 ? relation.to[0] : 'Fact'}Edge`;
  const edge = theSchema().getType(name);
  if (!isObjectType(edge)) throw new Error(`There is no type ${name}.`);
  const fields = Object.values(edge.getFields());
  // Whether a relation happened is told only where it can be planned; elsewhere it has a test of its own.
  const leaves = fields.filter(
    ({ name: field, type }) =>
      isLeafType(getNamedType(type)) && (field !== 'happened' || relation.plannable),
  );
  const cites = fields.some((field) => field.name === 'citations');
  return [
    ...leaves.map((field) => field.name),
    ...(cites ? ['citations { locator shown supports document { id } }'] : []),
  ].join(' ');
}

function shownBy(relation: Relation): string {
  return relation.fact
    ? `{ locator shown supports document ${everything(relation.to)} }`
    : everything(relation.to);
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
