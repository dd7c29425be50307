import { ALL_RELATIONS, relationsFrom, NOUNS, nounNamed } from '../../src/model/model';
import type { Relation } from '../../src/model/relation';
import type { NounName } from '../../src/model/noun';
import type { Graph, GraphRelationship } from '../../src/seeding/graph';
import { realGraph } from '../support/engine';

let graph: Graph;
let nounOf: Map<string, NounName>;
let relationships: GraphRelationship[];
beforeAll(async () => {
  graph = await realGraph();
  nounOf = new Map(graph.nodes.map(({ id, label }) => [id, label as NounName]));
  relationships = graph.relationships.filter(({ type }) => type !== 'IDENTIFIES');
});

/** The fields of one noun under which a relationship shows another. */
function fieldsFor(
  type: string,
  direction: Relation['direction'],
  from: NounName,
  to: NounName,
): string[] {
  return [...relationsFrom(from).values()]
    .filter(
      (relation) =>
        !relation.via &&
        relation.relationship === type &&
        relation.direction === direction &&
        relation.to.includes(to),
    )
    .map(({ name }) => name);
}

describe('every relationship of the real graph', () => {
  it('is one field at its start and one at its end, and each shows the other', () => {
    const kinds = new Map<string, GraphRelationship>();
    for (const relationship of relationships)
      kinds.set(
        [nounOf.get(relationship.from), relationship.type, nounOf.get(relationship.to)].join(' '),
        relationship,
      );
    const shown = [...kinds].map(([kind, { type, from, to }]) => {
      const [start, end] = [nounOf.get(from) as NounName, nounOf.get(to) as NounName];
      return [
        kind,
        fieldsFor(type, 'out', start, end).length,
        fieldsFor(type, 'in', end, start).length,
      ];
    });
    expect(shown.filter(([, there, back]) => there !== 1 || back !== 1)).toEqual([]);
    expect(shown.length).toBeGreaterThan(60);
  });

  it('fits the reach of the fields that show it, and is there where a field cannot be null', () => {
    const found = new Map<string, number>();
    for (const { type, from, to } of relationships) {
      const [start, end] = [nounOf.get(from) as NounName, nounOf.get(to) as NounName];
      for (const name of fieldsFor(type, 'out', start, end))
        found.set(`${from}.${name}`, (found.get(`${from}.${name}`) ?? 0) + 1);
      for (const name of fieldsFor(type, 'in', end, start))
        found.set(`${to}.${name}`, (found.get(`${to}.${name}`) ?? 0) + 1);
    }
    const wrong = [...nounOf].flatMap(([id, noun]) =>
      [...(relationsFrom(noun) ?? new Map<string, Relation>()).values()].flatMap((relation) => {
        const count = found.get(`${id}.${relation.name}`) ?? 0;
        const most = { one: 1, short: relation.most, many: Infinity }[relation.reach];
        return !relation.via && (count > most || (relation.required && count === 0))
          ? [`${id}.${relation.name}: ${count}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the fields that show relationships', () => {
  it('are there in both directions for every relationship of every noun', () => {
    for (const noun of NOUNS)
      for (const [name, relationship] of Object.entries(noun.relationships)) {
        const [out, back] = relationship.incoming
          ? (['in', 'out'] as const)
          : (['out', 'in'] as const);
        for (const target of relationship.to) {
          expect(fieldsFor(relationship.type, out, noun.name, target)).toEqual([name]);
          expect(fieldsFor(relationship.type, back, target, noun.name)).toHaveLength(1);
        }
      }
  });

  it('say of both directions alike what a relationship is', () => {
    for (const relation of ALL_RELATIONS) {
      if (relation.via) continue;
      for (const target of relation.to) {
        const [name] = fieldsFor(
          relation.relationship,
          relation.direction === 'out' ? 'in' : 'out',
          target,
          relation.from,
        );
        const back = relationsFrom(target).get(name ?? '');
        expect(back).toMatchObject({ plannable: relation.plannable, fact: relation.fact });
        expect(back?.statedBy).not.toBe(relation.statedBy);
      }
    }
  });

  it('lead only to nouns that there are', () => {
    for (const { to } of ALL_RELATIONS) expect(to.map(nounNamed)).toHaveLength(to.length);
    expect(() => nounNamed('Nothing' as NounName)).toThrow('There is no noun Nothing.');
  });
});
