import fc from 'fast-check';
import { canonicalJson, sha256 } from '../../src/kernel/canonical';

/** Values without null in maps, which is left out, and without -0, which JSON does not know. */
const value = fc.jsonValue({ noUnicodeString: false }).map(withoutNulls);

function withoutNulls(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(withoutNulls);
  if (item === 0) return 0;
  if (item === null || typeof item !== 'object') return item;
  return Object.fromEntries(
    Object.entries(item)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, withoutNulls(part)]),
  );
}

/** The same value with the keys of every map in the opposite order. */
function turned(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(turned);
  if (item === null || typeof item !== 'object') return item;
  return Object.fromEntries(
    Object.entries(item)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(value, (item) => {
        expect(JSON.parse(canonicalJson(item))).toEqual(item);
      }),
    );
  });

  it('does not depend on the order of keys, at any depth', () => {
    fc.assert(
      fc.property(value, (item) => {
        expect(canonicalJson(turned(item))).toBe(canonicalJson(item));
      }),
    );
  });

  it('is one line', () => {
    fc.assert(
      fc.property(value, (item) => {
        expect(canonicalJson(item)).not.toContain('\n');
      }),
    );
  });

  it('sorts keys by code units, as every machine does', () => {
    expect(canonicalJson({ b: 1, a: 2, B: 3, '\u00e9': 4, '10': 5, '9': 6 })).toBe(
      '{"10":5,"9":6,"B":3,"a":2,"b":1,"\u00e9":4}',
    );
  });

  it('leaves out what is missing, and keeps the places of a list', () => {
    expect(canonicalJson({ a: undefined, b: null, c: [null, undefined, 1] })).toBe(
      '{"c":[null,null,1]}',
    );
    expect(canonicalJson(undefined)).toBe('null');
  });

  it('tells a number from a text and a list from another order of it', () => {
    expect(canonicalJson({ a: 8 })).not.toBe(canonicalJson({ a: '8' }));
    expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  });
});

describe('SHA-256', () => {
  it('is of the UTF-8 bytes', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('\u00e9')).toBe(
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });
});
