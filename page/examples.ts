/** One ready-made operation, as the server lists it at /operations.json. */
export interface Example {
  name: string;
  title: string;
  description?: string;
  query: string;
  variables?: Record<string, unknown>;
}

/** What loading brought: the examples, or the reason why there are none. */
export interface LoadedExamples {
  examples: Example[];
  problem?: string;
}

/** An example in the form the editor keeps in a tab, where variables are JSON text. */
export interface ExampleTab {
  query: string;
  variables: string;
}

export function toTab({ query, variables }: Example): ExampleTab {
  const isEmpty = !variables || Object.keys(variables).length === 0;
  return { query: query.trim(), variables: isEmpty ? '' : JSON.stringify(variables, null, 2) };
}

function isExample(value: unknown): value is Example {
  const example = value as Partial<Example> | null;
  return typeof example?.title === 'string' && typeof example.query === 'string';
}

/**
 * Fetches the examples. A failure is an answer here and not an exception, because the editor
 * and the documentation are useful without the examples.
 */
export async function loadExamples(): Promise<LoadedExamples> {
  try {
    // The page appears only after this answer, so a server that never answers is given up on.
    const response = await fetch('./operations.json', { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const list: unknown = await response.json();
    if (!Array.isArray(list)) throw new Error('the answer is not a list');
    return { examples: list.filter(isExample) };
  } catch (error) {
    return { examples: [], problem: error instanceof Error ? error.message : String(error) };
  }
}
