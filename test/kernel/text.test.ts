import fc from 'fast-check';
import { constantCase, enumerate, kebabCase, keyText } from '../../src/kernel/text';

describe('the text of a natural key', () => {
  it.each([
    ['DASC', 'dasc'],
    ['  ccNSO Council ', 'ccnso council'],
    ['Re\u0301gis', 'regis'],
    ['R\u00c9GIS', 'regis'],
    ['Pablo Rodríguez', 'pablo rodriguez'],
    ['한국', '한국'],
    ['\u05d9\u05e9\u05e8\u05d0\u05dc', '\u05d9\u05e9\u05e8\u05d0\u05dc'],
  ])('of %j is %j', (text, key) => {
    expect(keyText(text)).toBe(key);
  });

  it('keeps scripts apart whose words look alike', () => {
    const [devanagari, odia] = ['\u092d\u093e\u0930\u0924', '\u092d\u093e\u0930\u094b\u0924'];
    expect(keyText(devanagari)).not.toBe(keyText(odia));
  });

  it('is the key of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keyText(keyText(text))).toBe(keyText(text));
      }),
    );
  });

  it('does not depend on how an accent is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keyText(text.normalize('NFD'))).toBe(keyText(text.normalize('NFC')));
      }),
    );
  });
});

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
