import { errorsAnswer, LONGEST_ANSWER, withData } from '../../src/mcp/answer';
import { numbered } from '../../src/mcp/numbered';
import { cutLists } from '../../src/mcp/cut';

const told = (data: unknown) => ({ data });
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('an answer that is too long', () => {
  it('shows as many items of its lists as there is room for', () => {
    const data = { nodes: Array.from({ length: 500 }, (_item, index) => `${index} `.padEnd(200)) };
    const result = withData(data, told, 'Ask for less.');
    expect(bytes(result)).toBeLessThanOrEqual(LONGEST_ANSWER);
    expect(bytes(result)).toBeGreaterThan(LONGEST_ANSWER - 1_000);
    expect(JSON.stringify(result)).toContain('Ask for less.');
  });

  it('is refused where there is no list to cut', () => {
    const data = { note: 'x'.repeat(LONGEST_ANSWER) };
    expect(() => withData(data, told, 'Ask for less.')).toThrow('Ask for less.');
  });

  it('counts the bytes of each script', () => {
    const data = { nodes: Array.from({ length: 200 }, () => 'ישראל'.repeat(20)) };
    expect(bytes(withData(data, told, ''))).toBeLessThanOrEqual(LONGEST_ANSWER);
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

describe('an answer with numbered sources', () => {
  const document = (id: string) => ({ id, label: id.toUpperCase() });

  it('names each source once, and its places where they are cited', () => {
    const data = {
      nodes: [
        { citations: [{ locator: 'p. 1', document: document('d1') }] },
        {
          citations: [
            { locator: 'p. 2', document: document('d2') },
            { locator: 'p. 9', document: document('d1') },
          ],
        },
        { citations: [] },
      ],
    };
    expect(numbered(data, 'https://a.example')).toEqual({
      data: {
        nodes: [
          { citations: ['1: p. 1'] },
          { citations: ['2: p. 2', '1: p. 9'] },
          { citations: [] },
        ],
      },
      sources: [
        { n: 1, label: 'D1', url: 'https://a.example/r/d1' },
        { n: 2, label: 'D2', url: 'https://a.example/r/d2' },
      ],
    });
  });

  it('leaves a citation as it is that does not name its document', () => {
    const data = { citations: [{ locator: 'p. 1' }] };
    expect(numbered(data, '')).toEqual({ data, sources: [] });
  });
});
