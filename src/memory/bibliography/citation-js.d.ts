/** What is used of a library that has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: object } };
    readonly output: { format(name: 'bibtex', entries: readonly object[]): string };
  };
  /** Reads a bibliography; only the tests do so. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module '@citation-js/plugin-bibtex';
