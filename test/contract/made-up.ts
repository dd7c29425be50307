import { NOUNS, prefixOf } from '../../src/model/model';
import type { Arrow, Field, Noun, NounName } from '../../src/model/noun';
import type { Graph, GraphArrow, GraphNode, Value } from '../../src/seeding/graph';
import { Random } from './random';

/** Texts that engines, drivers and JSON could read differently: scripts, accents, quotes, and halves of pairs. */
const TEXTS = ['a', 'Ab', 'é', 'ｚ', '𝒳', 'ישראל', '"\'\\`$', 'भारत', '😀', 'line\nbreak', '~', ''];

/**
 * A graph in which every arrow of the model is there, also those that no file
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
  const arrows = NOUNS.flatMap((noun) =>
    Object.values(noun.arrows).flatMap((arrow) =>
      arrow.nested
        ? nestedArrows(noun, arrow, ofNoun)
        : ofNoun(noun.name).flatMap((node, index) =>
            freeArrows(node, index, arrow, ofNoun, random),
          ),
    ),
  );
  const counts = Object.fromEntries(NOUNS.map(({ name }) => [name, ofNoun(name).length]));
  return { nodes, arrows, counts, fingerprint: 'made up' };
}

/** The arrows to a noun whose records are written inside others, in one order. */
function ownersOf(noun: NounName): { owner: NounName; arrow: Arrow }[] {
  return NOUNS.flatMap((each) =>
    Object.values(each.arrows)
      .filter((arrow) => arrow.nested && arrow.to.includes(noun))
      .map((arrow) => ({ owner: each.name, arrow })),
  );
}

/**
 * So many records of each noun, which is more than any arrow has nouns to point
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
      case 'day':
        return random.pick(['2019', '2019-12', '2019-12-31', '0001-01-01']);
      case 'integer':
        return random.pick([0, 1, 177, 2_147_483_647]);
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
function nestedArrows(
  noun: Noun,
  arrow: Arrow,
  ofNoun: (noun: NounName) => GraphNode[],
): GraphArrow[] {
  const nested = arrow.to[0] as NounName;
  const owners = ownersOf(nested);
  const turn = owners.findIndex((each) => each.owner === noun.name && each.arrow === arrow);
  const all = ofNoun(noun.name);
  return ofNoun(nested)
    .filter((_, index) => index % owners.length === turn)
    .map((node, index) =>
      // The last owner has none, and the first has two.
      arrowBetween(all[index % (all.length - 1)] as GraphNode, node, arrow, {}),
    );
}

function freeArrows(
  node: GraphNode,
  index: number,
  arrow: Arrow,
  ofNoun: (noun: NounName) => GraphNode[],
  random: Random,
): GraphArrow[] {
  // The records take turns with the nouns they point at, so that each is pointed at.
  const turn = ofNoun(arrow.to[index % arrow.to.length] as NounName);
  const first = random.pick(turn.filter((target) => target !== node));
  const others = arrow.to.flatMap(ofNoun).filter((target) => target !== node && target !== first);
  const wanted = arrow.required || random.chance(0.8) ? [first] : [];
  const chosen = arrow.reach === 'one' ? wanted : [...wanted, ...random.some(others, 4)];
  return chosen.flatMap((target) => {
    if (arrow.lineage) return [arrowBetween(node, target, arrow, { happened: random.chance(0.5) })];
    if (!arrow.fact) return [arrowBetween(node, target, arrow, {})];
    // Two arrows of one type between the same records stay two.
    const locators = new Set([random.pick(TEXTS), random.pick(TEXTS)]);
    return [...locators].map((locator) => arrowBetween(node, target, arrow, { locator }));
  });
}

function arrowBetween(
  owner: GraphNode,
  target: GraphNode,
  { type, incoming }: Arrow,
  properties: Record<string, Value>,
): GraphArrow {
  return incoming
    ? { type, from: target.id, to: owner.id, properties }
    : { type, from: owner.id, to: target.id, properties };
}
