/** All questions that are measured. */
import { asOf } from './questions/as-of.mjs';
import { byId } from './questions/by-id.mjs';
import { flat } from './questions/flat.mjs';
import { nested } from './questions/nested.mjs';
import { lineage, paths, search } from './questions/walks.mjs';

export const QUESTIONS = [flat, nested, byId, asOf, lineage, paths, search];
