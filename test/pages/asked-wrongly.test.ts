import { realPages } from './real-pages';

const { get } = realPages();

describe('a page that is asked wrongly', () => {
  it.each([
    ['/r/committee:dasc/around?relation=x', 400],
    ['/search?q=dasc&q=council', 200],
    [`/ask/Search?text=a&filter=${'['.repeat(5_000)}`, 400],
    [`/ask/RecordsById?${Array.from({ length: 100 }, (_, at) => `ids=word${at}`).join('&')}`, 400],
  ])('%s is answered with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });
});

describe('the lineage of each policy', () => {
  // Of these policies some have only steps without a day.
  it.each(['policy:ccpdp4', 'policy:ccpdp2', 'milestone:ccpdp2-members-vote'])(
    '%s is drawn',
    async (id) => {
      expect((await get(`/r/${id}/lineage.svg`)).status).toBe(200);
    },
  );
});
