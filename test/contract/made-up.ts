import { sortText } from '../../src/kernel/sort-text';
import { nounNamed, NOUNS, prefixOf } from '../../src/model/model';
import type { Relationship, Field, Noun, NounName } from '../../src/model/noun';
import { isSortedText, namingRelations, sortProperty } from '../../src/model/sort-key';
import type { Graph, GraphRelationship, GraphNode, Value } from '../../src/seeding/graph';
import { Random } from './random';

/** Texts that engines, drivers and JSON could read differently: scripts, accents, quotes, and halves of pairs. */
const TEXTS = ['a', 'Ab', 'é', 'ｚ', '𝒳', 'ישראל', '"\'\\`$', 'भारत', '😀', 'line\nbreak', '~', ''];

/**
 * A graph in which every relationship of the model is there, also those that no file
 * states yet, with records that have all their properties and with such that
 * have only what they must have.
 */
export function madeUpGraph(seed: number): Graph {
  const random = new Random(seed);
  const nodes = NOUNS.flatMap((noun) => nodesOf(noun, random));
  const byNoun = new Map<NounName, GraphNode[]>();
  for (const node of nodes)
    byNoun.set(node.label as NounName, [...(byNoun.get(node.label as NounName) ?? []), node]);
  const ofNoun = (noun: NounName) => byNoun.get(noun) ?? [];
  const relationships = NOUNS.flatMap((noun) =>
    Object.values(noun.relationships).flatMap((relationship) =>
      relationship.nested
        ? nestedRelationships(noun, relationship, ofNoun)
        : ofNoun(noun.name).flatMap((node, index) =>
            freeRelationships(node, index, relationship, ofNoun, random),
          ),
    ),
  );
  const counts = Object.fromEntries(NOUNS.map(({ name }) => [name, ofNoun(name).length]));
  return { nodes, relationships, counts, fingerprint: 'made up' };
}

/** The relationships to a noun whose records are written inside others, in one order. */
function ownersOf(noun: NounName): { owner: NounName; relationship: Relationship }[] {
  return NOUNS.flatMap((each) =>
    Object.values(each.relationships)
      .filter((relationship) => relationship.nested && relationship.to.includes(noun))
      .map((relationship) => ({ owner: each.name, relationship })),
  );
}

/**
 * So many records of each noun, which is more than any relationship has nouns to point
 * at; of one that is nested, so many for each noun that can own them.
 */
const RECORDS = 10;

function nodesOf(noun: Noun, random: Random): GraphNode[] {
  const owners = Math.max(1, ownersOf(noun.name).length);
  return Array.from({ length: RECORDS * owners }, (_, index) => {
    const id = `${prefixOf(noun.name)}:made-up-${index}`;
    const full = index % 2 === 0;
    const properties: Record<string, Value> = {};
    for (const [name, field] of Object.entries(noun.fields))
      if (!field.derived && (full || field.required)) properties[name] = valueFor(field, random);
    // Some begin alike, so that the id decides.
    const derived: Record<string, Value> = { sk: `${random.pick(TEXTS)}|${id}` };
    // As seeding does, but with any names of what a record leads to, as nothing leads anywhere yet.
    for (const [name, field] of Object.entries(noun.fields))
      if (isSortedText(field) && typeof properties[name] === 'string')
        derived[sortProperty(name)] = sortText(properties[name]);
    for (const name of namingRelations(noun, nounNamed))
      if (full)
        derived[sortProperty(name)] = sortText(
          TEXTS[(index + name.length) % TEXTS.length] as string,
        );
    if (noun.name === 'Meeting') derived['code'] = `code-${index}`;
    return { id, label: noun.name, properties, derived };
  });
}

function valueFor(field: Field, random: Random): Value {
  const single = (): string | number | boolean => {
    switch (field.kind) {
      case 'enum':
        return random.pick(Object.keys(field.vocabulary?.values ?? {}));
      case 'date':
        return random.pick(['2019', '2019-12', '2019-12-31', '2019-36', '2019-33', '0001-01-01']);
      case 'integer':
        return random.pick(field.range ?? [0, 1, 177, 2_147_483_647]);
      case 'boolean':
        return random.chance(0.5);
      case 'url':
        return 'https://example.org/a?b=c';
      case 'text':
        return random.pick(TEXTS);
    }
  };
  return field.list
    ? Array.from({ length: random.between(0, 2) }, () => String(single()))
    : single();
}

/** Every nested record belongs to one other; the nouns that can own it take turns. */
function nestedRelationships(
  noun: Noun,
  relationship: Relationship,
  ofNoun: (noun: NounName) => GraphNode[],
): GraphRelationship[] {
  const nested = relationship.to[0] as NounName;
  const owners = ownersOf(nested);
  const turn = owners.findIndex(
    (each) => each.owner === noun.name && each.relationship === relationship,
  );
  const all = ofNoun(noun.name);
  return ofNoun(nested)
    .filter((_, index) => index % owners.length === turn)
    .map((node, index) =>
      // The last owner has none, and the first has two.
      relationshipBetween(all[index % (all.length - 1)] as GraphNode, node, relationship, {}),
    );
}

function freeRelationships(
  node: GraphNode,
  index: number,
  relationship: Relationship,
  ofNoun: (noun: NounName) => GraphNode[],
  random: Random,
): GraphRelationship[] {
  // The records take turns with the nouns they point at, so that each is pointed at.
  const turn = ofNoun(relationship.to[index % relationship.to.length] as NounName);
  const first = random.pick(turn.filter((target) => target !== node));
  // Nothing is part of itself in the end: of its own noun a record points at those before it.
  const leadsBack = (target: GraphNode) =>
    relationship.acyclic === true && ofNoun(node.label as NounName).indexOf(target) > index;
  const others = relationship.to
    .flatMap(ofNoun)
    .filter((target) => target !== node && target !== first);
  const wanted = relationship.required || random.chance(0.8) ? [first] : [];
  const chosen = relationship.reach === 'one' ? wanted : [...wanted, ...random.some(others, 4)];
  return chosen
    .filter((target) => !leadsBack(target))
    .flatMap((target) => {
      if (relationship.plannable)
        return [relationshipBetween(node, target, relationship, { happened: random.chance(0.5) })];
      if (!relationship.fact) return [relationshipBetween(node, target, relationship, {})];
      // Two relationships of one type between the same records stay two.
      const locators = new Set([random.pick(TEXTS), random.pick(TEXTS)]);
      return [...locators].map((locator) =>
        relationshipBetween(node, target, relationship, { locator }),
      );
    });
}

function relationshipBetween(
  owner: GraphNode,
  target: GraphNode,
  { type, incoming }: Relationship,
  properties: Record<string, Value>,
): GraphRelationship {
  return incoming
    ? { type, from: target.id, to: owner.id, properties }
    : { type, from: owner.id, to: target.id, properties };
}
