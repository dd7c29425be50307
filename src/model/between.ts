import { nounNamed } from './model';
import type { NounName } from './noun';

/**
 * Whether records of a noun only say how two others belong together, and have no name of their
 * own: memberships, affiliations, effects. A drawing shows them as lines.
 */
export function isBetween(noun: NounName): boolean {
  const { link, shown } = nounNamed(noun);
  return link === true && shown.name === undefined;
}
