import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, pageUrl } from './visit';

const SITE = new URL('/', pageUrl()).href;

let browser: Browser;
let page: Page;
const faults: string[] = [];
const URL_2018 = 'network?between=people&from=2018&to=2018&least=CERTAIN';

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${SITE}${URL_2018}`);
}, 60_000);
afterAll(() => browser?.close());

/** What a button saves. */
async function saved(name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await download).path());
}

describe('a picture', () => {
  it('is saved as SVG with its styles, its links, what its marks mean, and where it is from', async () => {
    const svg = (await saved('Save as SVG')).toString('utf8');
    const fingerprint = /"fingerprint":"([0-9a-f]{12})/.exec(
      await (
        await fetch(`${SITE}graphql?query={dataset{fingerprint}}`, {
          headers: { 'apollo-require-preflight': 'true' },
        })
      ).text(),
    )?.[1];
    for (const part of [
      'People who shared bodies in 2018',
      'Debbie Monahan',
      'Europe (',
      'at least one is certain',
      `Data ${fingerprint}`,
      URL_2018.replaceAll('&', '&amp;'),
      `href="${SITE}r/person:`,
    ])
      expect(svg).toContain(part);
    expect(svg).not.toMatch(/ class="| style="/);
    // Opened by itself it looks as on the page: marks have the colours of the style sheet there.
    const [, colour = ''] = /<circle[^>]* fill="([^"]*)"/.exec(svg) ?? [];
    const here = page.locator('svg.network circle.c0').first();
    expect(colour).toBe(await here.evaluate((mark) => getComputedStyle(mark).fill));
  });

  it('is saved as PNG, twice as large as its drawing', async () => {
    const png = await saved('Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const svg = (await saved('Save as SVG')).toString('utf8');
    const [, width, height] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(svg.slice(svg.indexOf('viewBox'))) ?? [];
    expect(size).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(size[0]).toBe(2_400);
  });
});

describe('a drawing', () => {
  it('lights the neighbours of what has the focus', async () => {
    const node = page.locator('svg.network [data-node]').first();
    await node.focus();
    const index = await node.getAttribute('data-node');
    const ties = await page.locator(`[data-one="${index}"], [data-other="${index}"]`).count();
    expect(await page.locator('svg.network [data-one].near').count()).toBe(ties);
    expect(await page.locator('svg.network [data-node].far').count()).toBeGreaterThan(0);
    await page.locator('h1').click();
    await node.blur();
    expect(await page.locator('svg.network .far').count()).toBe(0);
  });
});

describe('the whole network', () => {
  it('is loaded only when it is opened, and then finds and follows nodes', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    expect(await page.locator('.stage').count()).toBe(0);
    await page.getByRole('button', { name: 'Open the whole network' }).click();
    await page.locator('.stage[data-nodes] canvas').first().waitFor();
    expect(requests.some((url) => /\/assets\/network-/.test(url))).toBe(true);
    const { nodes } = (await (
      await fetch(`${SITE}${URL_2018.replace('network?', 'network.json?')}`)
    ).json()) as { nodes: { id: string }[] };
    expect(await page.locator('.stage').getAttribute('data-nodes')).toBe(String(nodes.length));
    await page.getByLabel('Find a node by its name').fill('monahan');
    await page.getByRole('status').getByRole('link', { name: 'Debbie Monahan · AP' }).click();
    await page.waitForURL('**/r/person:debbie-monahan');
  });

  it('needs nothing that the policy of the pages forbids', () => {
    expect(faults).toEqual([]);
  });
});
