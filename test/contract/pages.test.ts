import type { NounName } from '../../src/model/noun';
import { ALL_RELATIONS, NOUNS } from '../../src/model/model';
import type { Relation } from '../../src/model/relation';
import { theContract } from './engines';
import { listed } from './listing';
import type { Arguments, ListKind } from './order';
import type { Found, Memory } from './memory';
import { walk, type Step, type Walk } from './walk';

const contract = theContract();
const DIRECTIONS = ['forward', 'backward'] as const;

/** Connections with many records, with two relationships to one record, with records of many types, and of lineage. */
const RELATIONS = [
  'Document.citedBy',
  'Committee.memberships',
  'Committee.decisions',
  'Committee.subcommittees',
  'Policy.milestones',
  'Territory.ccTlds',
  'Decision.follows',
].map(
  (name) =>
    ALL_RELATIONS.find((relation) => `${relation.from}.${relation.name}` === name) as Relation,
);

/** Arguments besides those of the page, and the field that they are given to. */
async function expectWalk(
  list: Walk,
  all: readonly Found[],
  kind: ListKind,
  args: Arguments = {},
): Promise<void> {
  const { engines, evaluator } = contract();
  const expected = listed(evaluator.memory, all, kind, args).map(({ node, cursor }): Step => ({
    id: node.id,
    cursor,
  }));
  for (const { name, store } of engines)
    for (const direction of DIRECTIONS) {
      const steps = await walk(store, list, direction, expected.length);
      expect([name, direction, steps]).toEqual([name, direction, expected]);
    }
}

/** Lists in another order than their natural one, with arguments as they are written and as they are read. */
const OTHERS: [string, NounName, string, Arguments][] = [
  [
    'committees',
    'Committee',
    'orderBy: [{ by: MEMBERS_COUNT, direction: DESC }, { by: ESTABLISHED }]',
    {
      orderBy: [
        { by: 'MEMBERS_COUNT', direction: 'DESC', unknown: 'LAST' },
        { by: 'ESTABLISHED', direction: 'ASC', unknown: 'LAST' },
      ],
    },
  ],
  [
    'meetings',
    'Meeting',
    'orderBy: [{ by: NUMBER, unknown: FIRST }, { by: CITY, direction: DESC }], filter: { city: { known: true } }',
    {
      orderBy: [
        { by: 'NUMBER', direction: 'ASC', unknown: 'FIRST' },
        { by: 'CITY', direction: 'DESC', unknown: 'LAST' },
      ],
      filter: { city: { known: true } },
    },
  ],
  ['memberships', 'Membership', 'asOf: "2019-06-30"', { asOf: '2019-06-30' }],
  [
    'affiliations',
    'Affiliation',
    'during: { from: "2018" }, certainty: EXPECTED',
    { during: { from: '2018' }, certainty: 'EXPECTED' },
  ],
];

/** The record from which most lead on. */
function fullest(memory: Memory, relation: Relation): { id: string; ends: Found[] } {
  const starts = memory
    .ofNoun(relation.from)
    .map((node) => ({ id: node.id, ends: memory.follow(node, relation) }));
  return starts.reduce((a, b) => (b.ends.length > a.ends.length ? b : a));
}

describe('walking by pages shows every record once and in order', () => {
  test.each(NOUNS.flatMap((noun) => (noun.section ? [[noun.section, noun] as const] : [])))(
    'in %s',
    async (field, noun) => {
      const nodes = contract().evaluator.memory.ofNoun(noun.name);
      const all = nodes.map((node) => ({ node, relationship: null }));
      await expectWalk({ field }, all, { to: [noun.name] });
    },
    120_000,
  );

  test.each(RELATIONS.map((relation) => [`${relation.from}.${relation.name}`, relation] as const))(
    'in %s',
    async (_, relation) => {
      const { id, ends } = fullest(contract().evaluator.memory, relation);
      expect(ends.length).toBeGreaterThan(1);
      await expectWalk(
        { field: relation.name, start: { id, type: relation.from } },
        ends,
        relation,
      );
    },
    120_000,
  );

  test.each(OTHERS)(
    'in %s(%s)',
    async (field, noun, text, args) => {
      const nodes = contract().evaluator.memory.ofNoun(noun);
      const all = nodes.map((node) => ({ node, relationship: null }));
      await expectWalk({ field, args: text }, all, { to: [noun] }, args);
    },
    120_000,
  );
});
