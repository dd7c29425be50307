import { CountingReader, askAgain } from '../support/ask';
import { embeddedRealStore } from '../support/engine';
import type { Store } from '../../src/store/port';

let store: Store;
/** All ask through it, so that what is computed from the whole graph is computed once. */
let reader: CountingReader;
beforeAll(() => {
  store = embeddedRealStore();
  reader = new CountingReader(store);
});
afterAll(() => store.close());

const QUESTIONS = 10;

/** How often the event loop turns while something is under way. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const result = await work();
  isOver = true;
  return { result, turns };
}

const names = (question: (index: number) => string) =>
  Array.from({ length: QUESTIONS }, (_, index) => `a${index}: ${question(index)}`).join(' ');

describe('many questions in one request', () => {
  it.each([
    ['at the root', `{ ${names((i) => `search(text: "concil ${i}") { totalCount }`)} }`],
    [
      'below the root',
      `{ analytics { ${names((i) => `coMembership(of: COMMITTEE, first: ${i + 1}) { totalCount }`)} } }`,
    ],
  ])('let the event loop turn between two: %s', async (_, source) => {
    await askAgain(reader, source);
    const { result, turns } = await turnsDuring(() => askAgain(reader, source));
    expect(result.errors).toBeUndefined();
    expect(turns).toBeGreaterThanOrEqual(QUESTIONS);
  });

  it('have what they found read by one statement', async () => {
    const source = `{ ${names((i) => `search(text: "council ${i}", first: 2) { nodes { id } edges { node { ... on Committee { name } } } }`)} }`;
    await askAgain(reader, source);
    const before = reader.sent.length;
    const { errors } = await askAgain(reader, source);
    expect(errors).toBeUndefined();
    expect(reader.sent.length - before).toBeLessThanOrEqual(2);
  });
});
