/**
 * What the pages do where there is JavaScript; each of them can be read, followed and printed without.
 * It is loaded on every page, so what is large is imported when it is asked for.
 */
import { offerCopies } from './copy';
import { lightNeighbours } from './neighbours';
import { stepDays } from './day';
import { offerSaving } from './save-picture';
import { showStart } from './show-start';
import { offerResults } from './search';
import { offerWholeNetwork } from './whole-network';

offerSaving(document);
offerCopies(document);
lightNeighbours(document);
offerWholeNetwork(document);
stepDays(document);
offerResults(document);
showStart(document);

// The neighbours of a record open in place; the parts that draw them are large.
const around = document.querySelector<HTMLElement>('[data-around]');
if (around) void import('./around').then(({ enliven }) => enliven(around));
