import type { Browser, Page } from 'playwright-core';
import { launchChromium, pageUrl } from './visit';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
}, 60_000);

afterAll(() => browser?.close());

const open = (path: string) => page.goto(new URL(path, pageUrl()).href);
const day = () => page.locator('form.day input[name="asof"]').inputValue();

describe('the day of a page, by keyboard', () => {
  beforeEach(() => open('/r/committee:dasc?asof=2023-10-31'));

  it('goes a month by an arrow, to the last day where the month is shorter', async () => {
    const slider = page.getByRole('slider');
    await slider.press('ArrowLeft');
    expect(await day()).toBe('2023-09-30');
    await slider.press('ArrowUp');
    expect(await day()).toBe('2023-10-30');
  });

  it('goes a meeting by a Page key, on the slider and in the date input', async () => {
    const slider = page.getByRole('slider');
    await slider.press('PageDown');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2023-10-26, ICANN78');
    await page.locator('form.day input[name="asof"]').press('PageDown');
    expect(await slider.getAttribute('aria-valuetext')).toContain('ICANN77');
  });

  it('is shown on Enter', async () => {
    const slider = page.getByRole('slider');
    await slider.press('PageDown');
    await Promise.all([page.waitForURL(/asof=2023-10-26/), slider.press('Enter')]);
    expect(await page.locator('.day-axis .asked line').count()).toBe(1);
  });
});

describe('the day of a page, without JavaScript', () => {
  it('is chosen by a tick, which leads to the day of its meeting', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(new URL('/r/committee:dasc', pageUrl()).href);
    const tick = plain.locator('.day-axis a', { hasText: 'ICANN78' });
    expect(await tick.getAttribute('href')).toBe('?asof=2023-10-26');
    await context.close();
  });
});
