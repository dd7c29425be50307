import { ALL_RELATIONS } from '../../src/model/model';
import { AVERAGE_LIST, crowdOf, OF_A_NOUN, OF_ALL_NOUNS } from '../../src/plan/crowds';
import { Memory } from '../contract/memory';
import { realGraph } from '../support/engine';

let memory: Memory;
beforeAll(async () => {
  memory = new Memory(await realGraph());
}, 60_000);

const many = ALL_RELATIONS.filter(({ reach }) => reach === 'many');
const listsOf = (relation: (typeof many)[number]) =>
  memory.ofNoun(relation.from).map((node) => memory.follow(node, relation).length);

test('no list is larger than the number by which its cost is counted', () => {
  const larger = many.filter((relation) => Math.max(0, ...listsOf(relation)) > crowdOf(relation));
  expect(larger.map(({ from, name }) => `${from}.${name}`)).toEqual([]);
});

test('the numbers stand for what is in the graph', () => {
  const sizes = many.map((relation) => listsOf(relation).reduce((sum, size) => sum + size, 0));
  expect(Math.max(...sizes)).toBeLessThan(AVERAGE_LIST * OF_A_NOUN);
  const nouns = [...new Set(memory.nodes.map(({ label }) => label))];
  const counts = nouns.map((noun) => memory.ofNoun(noun as (typeof many)[number]['from']).length);
  expect(Math.max(...counts)).toBeLessThan(OF_A_NOUN);
  expect(memory.nodes.length).toBeLessThan(OF_ALL_NOUNS);
});
