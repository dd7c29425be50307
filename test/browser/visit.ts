import { existsSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** An open page, with what a person looking at it would not see: its requests and its errors. */
export interface Visit {
  page: Page;
  requests: string[];
  errors: string[];
}

const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The server under test. Its absence fails the run, because a skipped check looks like a pass. */
export function pageUrl(): string {
  const url = process.env.PAGE_URL;
  if (!url) throw new Error('PAGE_URL is not set; give it the address of a running server.');
  return new URL('/query', url).href;
}

/** Starts the system's Chromium; Playwright gives each start a new, empty profile. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}; install it or set CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** Opens the page as a first-time visitor would; `prepare` may change the network beforehand. */
export async function visit(
  browser: Browser,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 800 } });
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare?.(page);
  await page.goto(pageUrl());
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  return { page, requests, errors };
}

/** The whole text of an editor; the document itself holds only the lines in view. */
export function editorText(editor: Locator): Promise<string> {
  return editor.evaluate((element) =>
    (element as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue(),
  );
}
