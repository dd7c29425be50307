/**
 * What the pages do where there is JavaScript; each of them can be read, followed and printed without.
 * It is loaded on every page, so what is large is imported when it is asked for.
 */
import { offerSaving } from './save-picture';

offerSaving(document);
