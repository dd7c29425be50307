import { withoutStack } from '../../src/store/neo4j/without-stack';

const framesOf = (error: Error): number => (error.stack ?? '').split('\n').length - 1;

describe('what runs without stacks', () => {
  it('writes none down, and its errors are as they were afterwards', () => {
    const before = Error.stackTraceLimit;
    expect(framesOf(withoutStack(() => new Error('inside')))).toBe(0);
    expect(framesOf(new Error('outside'))).toBeGreaterThan(0);
    expect(Error.stackTraceLimit).toBe(before);
  });

  it('leaves no trace when it fails', () => {
    const before = Error.stackTraceLimit;
    const fail = () =>
      withoutStack(() => {
        throw new Error('inside');
      });
    expect(fail).toThrow('inside');
    expect(Error.stackTraceLimit).toBe(before);
  });
});
