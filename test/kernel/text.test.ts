import { constantCase, enumerate, kebabCase } from '../../src/kernel/text';

describe('kebab case', () => {
  it.each([
    ['AgendaItem', 'agenda-item'],
    ['DECISION_KIND', 'decision-kind'],
    ['Person', 'person'],
    ['MemberCount2003', 'member-count2003'],
  ])('of %s is %s', (name, kebab) => {
    expect(kebabCase(name)).toBe(kebab);
  });
});

describe('constant case', () => {
  it.each([
    ['AgendaItem', 'AGENDA_ITEM'],
    ['certainFrom', 'CERTAIN_FROM'],
    ['HAS_EFFECT', 'HAS_EFFECT'],
    ['Person', 'PERSON'],
  ])('of %s is %s', (name, constant) => {
    expect(constantCase(name)).toBe(constant);
  });
});

describe('a list as a person writes it', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is %j', (items, text) => {
    expect(enumerate(items)).toBe(text);
  });

  it('can end in another word', () => {
    expect(enumerate(['a', 'b'], 'or')).toBe('a or b');
  });
});
