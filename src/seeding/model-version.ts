import { canonicalJson, sha256 } from '../kernel/canonical';
import { NOUNS } from '../model/model';

/** To be raised when other values are derived from the same facts; a test says when. */
const DERIVATIONS = 1;

/** What is said of the model to people changes nothing in a store. */
const FOR_PEOPLE = new Set(['about', 'names', 'shown', 'searched']);

/** The version of the model: a store that holds a graph in another one has to be filled again. */
export const MODEL_VERSION = sha256(
  canonicalJson([
    DERIVATIONS,
    JSON.parse(
      JSON.stringify(NOUNS, (key, value: unknown) => (FOR_PEOPLE.has(key) ? undefined : value)),
    ),
  ]),
).slice(0, 12);
