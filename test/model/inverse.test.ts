import { ALL_HOPS, hopsFrom, NOUNS, nounNamed } from '../../src/model/model';
import type { Hop } from '../../src/model/relation';
import type { NounName } from '../../src/model/noun';
import type { Graph, GraphArrow } from '../../src/seeding/graph';
import { SHORT_LIST_LIMIT } from '../../src/model/noun';
import { realGraph } from '../support/engine';

let graph: Graph;
let nounOf: Map<string, NounName>;
let arrows: GraphArrow[];
beforeAll(async () => {
  graph = await realGraph();
  nounOf = new Map(graph.nodes.map(({ id, label }) => [id, label as NounName]));
  arrows = graph.arrows.filter(({ type }) => type !== 'IDENTIFIES');
});

/** The fields of one noun under which an arrow shows another. */
function fieldsFor(
  type: string,
  direction: Hop['direction'],
  from: NounName,
  to: NounName,
): string[] {
  return [...hopsFrom(from).values()]
    .filter(
      (hop) => !hop.via && hop.arrow === type && hop.direction === direction && hop.to.includes(to),
    )
    .map(({ name }) => name);
}

describe('every arrow of the real graph', () => {
  it('is one field at its start and one at its end, and each shows the other', () => {
    const kinds = new Map<string, GraphArrow>();
    for (const arrow of arrows)
      kinds.set([nounOf.get(arrow.from), arrow.type, nounOf.get(arrow.to)].join(' '), arrow);
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
    for (const { type, from, to } of arrows) {
      const [start, end] = [nounOf.get(from) as NounName, nounOf.get(to) as NounName];
      for (const name of fieldsFor(type, 'out', start, end))
        found.set(`${from}.${name}`, (found.get(`${from}.${name}`) ?? 0) + 1);
      for (const name of fieldsFor(type, 'in', end, start))
        found.set(`${to}.${name}`, (found.get(`${to}.${name}`) ?? 0) + 1);
    }
    const wrong = [...nounOf].flatMap(([id, noun]) =>
      [...(hopsFrom(noun) ?? new Map<string, Hop>()).values()].flatMap((hop) => {
        const count = found.get(`${id}.${hop.name}`) ?? 0;
        const most = { one: 1, short: SHORT_LIST_LIMIT, many: Infinity }[hop.reach];
        return !hop.via && (count > most || (hop.required && count === 0))
          ? [`${id}.${hop.name}: ${count}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the fields that show arrows', () => {
  it('are there in both directions for every arrow of every noun', () => {
    for (const noun of NOUNS)
      for (const [name, arrow] of Object.entries(noun.arrows)) {
        const [out, back] = arrow.incoming ? (['in', 'out'] as const) : (['out', 'in'] as const);
        for (const target of arrow.to) {
          expect(fieldsFor(arrow.type, out, noun.name, target)).toEqual([name]);
          expect(fieldsFor(arrow.type, back, target, noun.name)).toHaveLength(1);
        }
      }
  });

  it('say of both directions alike what an arrow is', () => {
    for (const hop of ALL_HOPS) {
      if (hop.via) continue;
      for (const target of hop.to) {
        const [name] = fieldsFor(
          hop.arrow,
          hop.direction === 'out' ? 'in' : 'out',
          target,
          hop.from,
        );
        const back = hopsFrom(target).get(name ?? '');
        expect(back).toMatchObject({ lineage: hop.lineage, fact: hop.fact });
        expect(back?.statedBy).not.toBe(hop.statedBy);
      }
    }
  });

  it('lead only to nouns that there are', () => {
    for (const { to } of ALL_HOPS) expect(to.map(nounNamed)).toHaveLength(to.length);
    expect(() => nounNamed('Nothing' as NounName)).toThrow('There is no noun Nothing.');
  });
});
