import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** `npm run answers` writes what the embedded engine answers, and git shows what has changed. */
const WRITES = process.env['WRITE_ANSWERS'] === 'yes';

/** The answer in a file. */
export function writtenAnswer(file: string): unknown {
  return JSON.parse(textOf(file)) as unknown;
}

/** Compares an answer with a file, to the last character. */
export function expectWritten(file: string, data: unknown): void {
  const text = `${JSON.stringify(data, withoutLoadedAt, 2)}\n`;
  if (WRITES) writeFileSync(file, text);
  else expect(text).toBe(textOf(file));
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is missing; \`npm run answers\` writes it.`);
  return readFileSync(file, 'utf8');
}

/** When a store was filled is its own affair. */
function withoutLoadedAt(name: string, value: unknown): unknown {
  return name === 'loadedAt' ? undefined : value;
}
