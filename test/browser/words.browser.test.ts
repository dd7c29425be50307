import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, pageUrl } from './visit';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = resolve(__dirname, '../../.cache/browser');
/** Each kind of page that is made of words. */
const PAGES = {
  front: '/',
  search: '/search?q=dasc',
  record: '/r/committee:dasc',
  dispute: '/r/meeting:council-166',
  list: '/r/committee:ccnso-council/memberships',
  missing: '/r/dasc',
  questions: '/ask',
  form: '/ask/CommonGround',
  faults: '/ask/CommonGround?of=sataki',
  checks: '/ask/Search',
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

const addressOf = (path: string) => new URL(path, pageUrl()).href;

/** A page with what it told the console beside that an answer was no success. */
async function opened(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded'))
      errors.push(message.text());
  });
  await page.goto(addressOf(path));
  return { page, errors };
}

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

async function seriousIn(page: Page): Promise<string[]> {
  // The policy of the page lets no script in, and a debugger puts it past that.
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async () =>
      (
        await (
          window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
        ).axe.run()
      ).violations,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ')}`);
}

describe.each(Object.entries(PAGES))('the page %s', (name, path) => {
  it.each(['light', 'dark'] as const)(
    'has nothing serious for axe when %s',
    async (colorScheme) => {
      const { page, errors } = await opened(path, { colorScheme });
      expect(await seriousIn(page)).toEqual([]);
      expect(errors).toEqual([]);
      await mkdir(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`), fullPage: true });
      await page.close();
    },
  );

  it('fits 320 pixels, and can be read without JavaScript', async () => {
    const { page } = await opened(path, {
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    });
    expect(await page.locator('h1').count()).toBe(1);
    const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(320);
    await page.screenshot({ path: join(SHOTS, `${name}-320.png`), fullPage: true });
    await page.close();
  });

  it('is no wider than a phone', async () => {
    const { page } = await opened(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.close();
  });

  it('has headings in order', async () => {
    const { page } = await opened(path);
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect({ first: levels[0], jumps }).toEqual({ first: 1, jumps: [] });
    await page.close();
  });
});

describe('search as one types', () => {
  it('is led by the keyboard to a record', async () => {
    const { page, errors } = await opened('/');
    const input = page.getByRole('combobox');
    await input.pressSequentially('katri');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    expect(await seriousIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/r/person:katrina-sataki');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('searches by Enter where no record is chosen, and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await opened('/', { javaScriptEnabled });
      await page.locator('#front-search').fill('dasc');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=dasc');
      await page.close();
    }
  });

  it('enters the id of a record into a form', async () => {
    const { page } = await opened('/ask/ShortestPaths');
    const input = page.locator('#input-from');
    await input.fill('');
    await input.pressSequentially('byron holl');
    await page.getByRole('option').first().click();
    expect(await input.inputValue()).toBe('person:byron-holland');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL('**from=person%3Abyron-holland**');
    expect(await page.locator('.asked').innerText()).toContain('Byron Holland');
    await page.close();
  });
});

describe('the editor', () => {
  it.each([
    [
      '/query?op=CommitteeRecord&variables={"id":"committee:dasc"}',
      'query CommitteeRecord',
      'committee:dasc',
    ],
    ['/query?query={dataset{fingerprint}}', '{dataset{fingerprint}}', ''],
  ])('%s opens with what is asked', async (path, query, variables) => {
    const { page } = await opened(path);
    const editors = page.locator('.CodeMirror');
    const textOf = (index: number) =>
      editors
        .nth(index)
        .evaluate((each) =>
          (each as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue(),
        );
    await editors.first().getByText(query.slice(0, 5)).first().waitFor();
    expect(await textOf(0)).toContain(query);
    expect(await textOf(1)).toContain(variables);
    await page.close();
  });

  it('says on a phone that it does not fit', async () => {
    const { page } = await opened('/query', { viewport: { width: 390, height: 800 } });
    expect(await page.locator('.narrow').isVisible()).toBe(true);
    await page.close();
  });
});
