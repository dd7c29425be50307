import fc from 'fast-check';
import { kebabCase, keyText, enumerate } from '../../src/kernel/text';

describe('the text of a natural key', () => {
  it.each([
    ['DASC', 'dasc'],
    ['  ccNSO Council ', 'ccnso council'],
    ['Re\u0301gis', 'r\u00e9gis'],
    ['R\u00c9GIS', 'r\u00e9gis'],
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
