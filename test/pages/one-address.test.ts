import { realPages } from './real-pages';

const { get } = realPages();

/** One page of each kind, and of each file beside a page. */
const KINDS = [
  '/',
  '/search?q=retirement&type=POLICY',
  '/r/committee:dasc?asof=2023-10-26',
  '/r/committee:dasc.json',
  '/r/committee:dasc.jsonld',
  '/r/committee:dasc.bib',
  '/r/committee:dasc.csv?table=memberships',
  '/r/committee:dasc/timeline?asof=2023-10-26&least=POSSIBLE',
  '/r/committee:dasc/timeline.svg',
  '/r/committee:ccnso-council/memberships?asof=2023-10-26',
  '/r/policy:ccpdp4/lineage?depth=2',
  '/r/policy:ccpdp4/lineage.svg',
  '/r/committee:dasc/around?only=PERSON&only=POST',
  '/r/committee:dasc/around.svg',
  '/network?between=people&from=2018&to=2018',
  '/network.csv?from=2018&to=2018',
  '/ask',
  '/ask/CouncilAsOf?day=2023-10-26',
  '/ask/CouncilAsOf.csv?day=2023-10-26',
  '/sitemap.xml',
  '/sitemap/pages.xml',
];

test.each(KINDS)('%s is kept once, whatever is added to its address', async (url) => {
  const first = await get(url);
  expect(first.status).toBe(200);
  const more = url.includes('?') ? '&' : '?';
  const ways = [
    [`${url}${more}fbclid=1`],
    [`${url}${more}asof=&depth=&x`],
    [url.replace('/r/', '/%72/').replace('committee', '%63ommittee')],
    [url, 'text/html, */*;q=0.1'],
  ] as const;
  for (const [address, accept] of ways) {
    // What a client accepts decides on the form of linked data.
    const { headers, text } = await get(address, accept);
    expect([address, headers['cache-status']]).toEqual([address, 'ccnso-graph; hit']);
    expect(headers['etag']).toBe(first.headers['etag']);
    expect(text).toBe(first.text);
    expect(text).not.toContain('fbclid');
  }
});

test('what an address says that a page knows makes another page', async () => {
  const pages = await Promise.all(
    ['', '?asof=2023-10-26', '?asof=2023-10-26&least=POSSIBLE', '?asof=2023-10-27'].map((query) =>
      get(`/r/committee:dasc${query}`),
    ),
  );
  expect(new Set(pages.map(({ headers }) => headers['etag'])).size).toBe(4);
});

test('who is told that the data has moved on fills no place of what is kept', async () => {
  const { headers, text } = await get('/r/committee:dasc?v=0123456789ab');
  expect(text).toContain('The data has moved on');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['cache-status']).toBeUndefined();
});
