import type { Ask } from '../../src/pages/ask';
import { chosenMeetings } from '../../src/pages/day/meetings';
import { searched } from '../../src/pages/search/searched';

const refusing =
  (code: string, message: string): Ask =>
  () =>
    Promise.resolve({ errors: [{ message, extensions: { code } }] } as never);

describe('a search for what may have been meant', () => {
  it('tells what is wrong with its text, and leaves what passes to who asks again', async () => {
    const wrong = refusing('BAD_REQUEST', 'It is too long.');
    expect((await searched(wrong, 'x', { first: 5 })).fault).toBe('It is too long.');
    const busy = refusing('OVERLOADED', 'Try again.');
    await expect(searched(busy, 'x', { first: 5 })).rejects.toThrow('Try again.');
  });
});

describe('the meetings to choose from', () => {
  it('are all of them, also those behind the first hundred', async () => {
    const pages: Record<string, unknown> = {
      start: { nodes: [{ id: 'a' }], pageInfo: { hasNextPage: true, endCursor: 'next' } },
      next: { nodes: [{ id: 'b' }], pageInfo: { hasNextPage: false, endCursor: 'end' } },
    };
    const ask: Ask = (_name, { after }) =>
      Promise.resolve({ data: { meetings: pages[(after as string | null) ?? 'start'] } });
    expect((await chosenMeetings(ask)).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
