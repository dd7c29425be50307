import type { Browser, Page } from 'playwright-core';
import { launchChromium, pageUrl } from './visit';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  await page.goto(new URL('r/committee:dasc/around', pageUrl()).href);
  await page.locator('.drawing.alive').waitFor();
}, 60_000);

afterAll(() => browser?.close());

const records = () => page.locator('svg.around a[data-id]');

/** Where each record stands. */
async function places(): Promise<Map<string, string>> {
  const all = await records().evaluateAll((links) =>
    links.map((link) => {
      const rect = link.querySelector('rect');
      return [
        link.getAttribute('data-id'),
        `${rect?.getAttribute('x')},${rect?.getAttribute('y')}`,
      ];
    }),
  );
  return new Map(all as [string, string][]);
}

describe('what lies around a record', () => {
  it('opens a record by keyboard: its neighbours come, and all else keeps its place', async () => {
    const before = await places();
    const id = 'person:chris-disspain';
    expect(before.has(id)).toBe(true);
    await page.locator(`svg.around a[data-id="${id}"]`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Go to the page of Chris Disspain' }).waitFor();
    const after = await places();
    expect(after.size).toBeGreaterThan(before.size);
    for (const [each, place] of before) expect([each, after.get(each)]).toEqual([each, place]);
    // The record that was opened is still in focus, and the address leads back to what is shown.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(id);
    const other = await browser.newPage({ javaScriptEnabled: false });
    await other.goto(page.url());
    expect(await other.locator('svg.around a[data-id]').count()).toBe(after.size);
    await other.close();
  }, 60_000);

  it('acts at once on what is chosen', async () => {
    const before = await places();
    await page.getByLabel('person').check();
    await page.locator('svg.around a[data-id^="decision:"]').first().waitFor({ state: 'detached' });
    const after = await places();
    for (const [id, place] of after)
      if (before.has(id)) expect([id, place]).toEqual([id, before.get(id)]);
    expect([...after.keys()].every((id) => /^(person|committee:dasc)/.test(id))).toBe(true);
  }, 60_000);

  it('is moved and made larger by keys', async () => {
    const world = page.locator('svg.around g.world');
    const scale = async () =>
      Number(/scale\(([\d.]+)/.exec((await world.getAttribute('transform')) ?? '')?.[1] ?? 1);
    await page.locator('.drawing.alive').focus();
    const before = await scale();
    await page.keyboard.press('+');
    expect(await scale()).toBeCloseTo(before * 1.4);
    const larger = await world.getAttribute('transform');
    await page.keyboard.press('ArrowRight');
    expect(await world.getAttribute('transform')).not.toBe(larger);
  }, 60_000);
});
