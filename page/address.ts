import { toTab, type Example, type ExampleTab } from './examples';

/**
 * What the address of the page asks to be shown: a query, or a published operation by its name, each with
 * variables. Null where it asks for nothing that there is.
 */
export function askedInAddress(search: string, examples: readonly Example[]): ExampleTab | null {
  const parameters = new URLSearchParams(search);
  const named = examples.find(({ name }) => name === parameters.get('op'));
  const query = parameters.get('query') ?? named?.query;
  if (!query) return null;
  const variables = parameters.get('variables');
  const tab = toTab(named ? { ...named, query } : { name: '', title: '', query });
  return variables === null ? tab : { ...tab, variables: pretty(variables) };
}

/** The operation that the address names, which may be one behind a page, and is no example then. */
export async function namedInAddress(
  search: string,
  examples: readonly Example[],
): Promise<Example[]> {
  const name = new URLSearchParams(search).get('op');
  if (!name || examples.some((each) => each.name === name)) return [];
  try {
    const response = await fetch('./persisted-documents.json');
    const { operations } = (await response.json()) as {
      operations: { name: string; body: string }[];
    };
    const found = operations.find((each) => each.name === name);
    return found ? [{ name, title: name, query: found.body }] : [];
  } catch {
    // The editor is useful without it.
    return [];
  }
}

/** As the editor would write it; what is no JSON stays as it is, and the editor marks it. */
function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
