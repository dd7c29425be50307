import type { Ask } from './ask';

/** Where a page is, and which facts it shows. */
export interface PagePlace {
  /** The path of the server, with a slash at its end. */
  readonly base: string;
  /** The whole address of this page with all that was chosen, by which it is linked and cited. */
  readonly address: string;
  /** Null while it is not known which facts are served. */
  readonly fingerprint: string | null;
  /** The head of the fingerprint that a cited address names: of what was shown when it was cited. */
  readonly citedData: string | null;
}

/** What every page is given: where it is, and how to ask. */
export interface View extends PagePlace {
  readonly ask: Ask;
  /** Whether pages elsewhere may read what this server sends, such as Gephi Lite a graph. */
  readonly isReadElsewhere: boolean;
}
