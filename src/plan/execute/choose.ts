import { Refusal } from '../../kernel/errors';
import { MATCH_LIMIT } from '../cypher/compose';
import type { Decoded, Found } from './decode';

/**
 * The one that a natural key means: of those that are called exactly so, else of all that
 * are called nearly so, the only one of the best rank at which there is any.
 */
export function chooseKeyed(
  found: readonly Found[],
  name: string,
  argument: string,
): Decoded | null {
  const exact = found.filter(({ names }) => names.includes(name));
  const meant = exact.length > 0 ? exact : found;
  const best = Math.min(...meant.map(({ rank }) => rank));
  const equals = meant.filter(({ rank }) => rank === best);
  if (equals.length < 2) return equals[0]?.node ?? null;
  const ids = equals.map(({ node }) => node['id'] as string).sort();
  const more = equals.length === MATCH_LIMIT ? ' and perhaps more' : '';
  throw new Refusal(
    'BAD_REQUEST',
    `${argument}: ${equals.length} records have this name: ${ids.join(', ')}${more}. Ask for one of them with node(id).`,
    { details: { ids } },
  );
}
