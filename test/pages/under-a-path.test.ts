import { publishedOperations } from '../../src/server/http/operations';
import { realPages } from './real-pages';

/** As behind a proxy that has the server under a path of its own. */
const BASE = 'https://graph.example/ccnso';
const { get } = realPages({ publicUrl: BASE });

/** Of each kind of page, one; and each question with what it asks by itself. */
const KINDS = [
  '/',
  '/search?q=retirement',
  '/search?q=zzzzzz',
  '/r/committee:dasc',
  '/r/committee:dasc?asof=2023-10-26',
  '/r/policy:ccpdp4',
  '/r/nothing:here',
  '/r/committee:dasc/timeline',
  '/r/committee:dasc/timeline.svg',
  '/r/committee:ccnso-council/memberships',
  '/r/policy:ccpdp3/lineage',
  '/r/policy:ccpdp3/lineage.svg',
  '/r/committee:dasc/around',
  '/r/committee:dasc/around.svg',
  '/network?from=2018&to=2018',
  '/network/tie?between=committees&one=committee:dasc&other=committee:ccnso-council',
  '/ask',
  '/nowhere',
  ...publishedOperations().map(({ name }) => `/ask/${name}`),
];

test.each(KINDS)('all links of %s keep to the path of the server', async (url) => {
  const { text } = await get(url);
  const addresses = [...text.matchAll(/ (?:href|src|action|data-\w+)="([^"]*)"/g)];
  const links = addresses.map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => /^\/(?!ccnso\/)/.test(link))).toEqual([]);
  expect(links.filter((link) => /^https:\/\/graph\.example\/(?!ccnso)/.test(link))).toEqual([]);
});

test.each([
  ['/favicon.ico', '/ccnso/icon.svg'],
  ['/graphql', '/ccnso/'],
] as const)('%s leads on within it', async (url, location) => {
  expect((await get(url)).headers['location']).toEqual(location);
});

test('robots are told the addresses that they see', async () => {
  expect((await get('/robots.txt')).text).toContain('Disallow: /ccnso/graphql\n');
});
