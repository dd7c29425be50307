import { errorsAnswer, LONGEST_ANSWER, withData } from '../../src/mcp/answer';
import { cutLists } from '../../src/mcp/cut';

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('an answer that is too long', () => {
  it('shows as many items of its lists as there is room for', () => {
    const data = { nodes: Array.from({ length: 500 }, (_item, index) => `${index} `.padEnd(200)) };
    const result = withData(data, {}, 'Ask for less.');
    expect(bytes(result)).toBeLessThanOrEqual(LONGEST_ANSWER);
    expect(bytes(result)).toBeGreaterThan(LONGEST_ANSWER - 1_000);
    expect(JSON.stringify(result)).toContain('Ask for less.');
  });

  it('is refused where there is no list to cut', () => {
    const data = { note: 'x'.repeat(LONGEST_ANSWER) };
    expect(() => withData(data, {}, 'Ask for less.')).toThrow('Ask for less.');
  });

  it('counts the bytes of each script', () => {
    const data = { nodes: Array.from({ length: 200 }, () => 'ישראל'.repeat(20)) };
    expect(bytes(withData(data, {}, ''))).toBeLessThanOrEqual(LONGEST_ANSWER);
  });

  it('says what is wrong without what was right, when both are too much', () => {
    const result = errorsAnswer(
      { errors: [{ message: 'Wrong.' }] },
      { note: 'x'.repeat(LONGEST_ANSWER) },
    );
    expect(result).toEqual({ content: [{ type: 'text', text: 'Wrong.' }], isError: true });
  });
});

describe('lists that are cut', () => {
  it('are named once, wherever they stand', () => {
    const nodes = [{ terms: [1, 2, 3] }, { terms: [4, 5, 6] }, { terms: [] }];
    expect(cutLists({ committee: { nodes }, note: null }, 2)).toEqual({
      value: { committee: { nodes: [{ terms: [1, 2] }, { terms: [4, 5] }] }, note: null },
      lists: ['committee.nodes', 'committee.nodes.terms'],
    });
  });
});
