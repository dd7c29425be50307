import type { Ask } from './ask';

/** What every page is given: how to ask, where it is, and which facts it shows. */
export interface View {
  readonly ask: Ask;
  /** The path of the server, with a slash at its end. */
  readonly base: string;
  /** The whole address of this page with all that was chosen, by which it is linked and cited. */
  readonly address: string;
  /** Null while it is not known which facts are served. */
  readonly fingerprint: string | null;
}
