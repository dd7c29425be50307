import { editorText, pageUrl, type Visit } from './visit';

export interface Answer {
  data?: unknown;
  errors?: unknown;
}

/** Asks the server directly, so that what the page shows can be compared with the truth. */
export async function ask<T>(query: string, variables = {}): Promise<T> {
  const response = await fetch(new URL('graphql', pageUrl()), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: T }).data;
}

/** Runs what is in the editor of a visit and gives what the result pane then holds. */
export async function run({ page }: Visit): Promise<Answer> {
  await page.getByRole('button', { name: 'Execute query' }).click();
  const result = page.locator('.result-window .CodeMirror');
  await result
    .getByText(/"(data|errors)"/)
    .first()
    .waitFor();
  return JSON.parse(await editorText(result)) as Answer;
}

/** Whether there is anything but nulls and empty lists in an answer. */
export function holdsAValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data !== null && data !== undefined;
  return Object.values(data).some(holdsAValue);
}
