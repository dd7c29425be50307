import { realPages } from './real-pages';

describe('the page for queries of a server that answers only published operations', () => {
  const { get } = realPages({ operations: 'published' });

  it('says so, and shows the operation that is named and the schema', async () => {
    const { status, text } = await get('/query?op=CouncilAsOf');
    expect(status).toBe(200);
    expect(text).toContain('answers only the operations that it publishes');
    expect(text).toContain('query CouncilAsOf($day: Date');
    expect(text).toContain('type Committee implements');
  });
});
