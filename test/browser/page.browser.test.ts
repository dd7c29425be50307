import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { ask, holdsAValue, run } from './answers';
import { editorText, launchChromium, pageUrl, visit, type Visit } from './visit';

interface Example {
  title: string;
  description: string;
  query: string;
  variables: Record<string, unknown>;
}

const screenshot = resolve(__dirname, '../../.cache/browser/page.png');
let browser: Browser;
let first: Visit;
let examples: Example[];

beforeAll(async () => {
  const url = pageUrl();
  browser = await launchChromium();
  examples = (await (await fetch(new URL('operations.json', url))).json()) as Example[];
  first = await visit(browser);
}, 60_000);

afterAll(() => browser?.close());

describe('the page at the root address', () => {
  it('carries the name of the service', async () => {
    expect(await first.page.title()).toBe('ccNSO Graph');
  });

  it('lists every example with its description', async () => {
    const entries = first.page.locator('.examples button');
    expect(await entries.locator('strong').allInnerTexts()).toEqual(examples.map((e) => e.title));
    const descriptions = examples.map((e) => e.description).filter(Boolean);
    expect(await entries.locator('span').allInnerTexts()).toEqual(descriptions);
    expect(examples.length).toBeGreaterThan(0);
  });

  it('starts with the first example in the editor', async () => {
    const query = await editorText(first.page.locator('.graphiql-query-editor .CodeMirror'));
    expect(query).toBe(examples[0]?.query.trim());
  });

  it('runs every example and shows what the server answers', async () => {
    // Backwards, so that each click has to replace what the editor holds, and so that the
    // screenshot ends on the first example.
    for (const [index, { title, query, variables }] of [...examples.entries()].reverse()) {
      await first.page.locator('.examples button').nth(index).click();
      const { data, errors } = await run(first);
      expect({ title, errors }).toEqual({ title, errors: undefined });
      expect({ title, data }).toEqual({ title, data: await ask(query, variables) });
      expect({ title, holdsAValue: holdsAValue(data) }).toEqual({ title, holdsAValue: true });
    }
    await mkdir(dirname(screenshot), { recursive: true });
    await first.page.screenshot({ path: screenshot });
  }, 120_000);

  it('documents the Query type', async () => {
    const { __type: type } = await ask<{
      __type: { description: string; fields: { name: string; description: string }[] };
    }>('{ __type(name: "Query") { description fields { name description } } }');
    await first.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = first.page.getByLabel('Documentation Explorer', { exact: true });
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    const fieldNames = documentation.locator('.graphiql-doc-explorer-field-name');
    await fieldNames.first().waitFor();
    expect(await fieldNames.allInnerTexts()).toEqual(type.fields.map((field) => field.name));
    const texts = await documentation.locator('.graphiql-markdown-description').allInnerTexts();
    const described = [type, ...type.fields].filter((item) => item.description);
    expect(texts.filter((text) => text.trim())).toHaveLength(described.length);
    expect(described.length).toBeGreaterThan(1);
  });

  it('made no console error and asked nobody but its own server', () => {
    const { origin } = new URL(pageUrl());
    expect(first.errors).toEqual([]);
    expect(first.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(first.requests.length).toBeGreaterThan(3);
  });

  it('works and says so when the examples cannot be loaded', async () => {
    const without = await visit(browser, (page) =>
      page.route('**/operations.json', (route) => route.fulfill({ status: 503 })),
    );
    expect(await without.page.getByRole('alert').innerText()).toContain('could not be loaded');
    const query = '{ __typename }';
    await without.page.locator('.graphiql-query-editor .CodeMirror').click();
    await without.page.keyboard.insertText(query);
    expect(await run(without)).toEqual({ data: { __typename: 'Query' } });
  });
});
