import { badArgument, inRange, someOf } from '../../src/kernel/arguments';
import { Refusal } from '../../src/kernel/errors';

describe('a bad argument', () => {
  it('is refused with its place, the fault and what is expected', () => {
    const refusal = badArgument('changes.after', 'is not a cursor', 'a cursor');
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe('BAD_REQUEST');
    expect(refusal.message).toBe('changes.after: is not a cursor; expected a cursor.');
  });
});

describe('a number', () => {
  it.each([1, 4, 8])('of %i lies in the range of 1 to 8', (value) => {
    expect(() => {
      inRange('paths.first', value, 1, 8);
    }).not.toThrow();
  });

  it.each([0, 9, -1])('of %i does not', (value) => {
    expect(() => {
      inRange('paths.first', value, 1, 8);
    }).toThrow(
      new Refusal('BAD_REQUEST', `paths.first: ${value} is out of range; expected 1 to 8.`),
    );
  });
});

describe('a list of what is wanted', () => {
  it.each([null, undefined])('leaves nothing out when it is %j', (list) => {
    expect(someOf('timeline.types', list)).toBeNull();
  });

  it('is refused when it is empty', () => {
    expect(() => someOf('timeline.types', [])).toThrow(
      new Refusal(
        'BAD_REQUEST',
        'timeline.types: is empty; expected at least one value; leave it out for the default.',
      ),
    );
  });

  it('else is the list itself', () => {
    expect(someOf('timeline.types', ['a'])).toEqual(['a']);
  });
});
