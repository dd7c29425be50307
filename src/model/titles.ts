import { readable } from '../kernel/text';
import { Region } from './vocabularies';

/** What fields are called on pages whose names, read by themselves, do not say what they hold. */
const TITLES: Readonly<Record<string, string>> = {
  actedOnBy: 'Decisions that act on it',
  amendedBy: 'Decisions that amend it',
  citedBy: 'Records that cite it',
  effectsInBody: 'Effects of decisions in it',
  fills: 'Seats that it fills',
  heldMemberships: 'Memberships in other bodies',
  regardedBy: 'Activities about it',
  sameAs: 'Former ids',
};

/** The words of the names of regions, which are written with a capital wherever they stand. */
const PROPER = new Map(
  Object.values(Region.names ?? {})
    .flatMap((name) => name.split(/[^A-Za-z]+/))
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => [word.toLowerCase(), word]),
);

/** A name of the model or of an operation as a heading: `startNotBefore` as `Start not before`. */
export function titleOf(name: string): string {
  const words =
    TITLES[name] ?? readable(name).replace(/[a-z]+/g, (word) => PROPER.get(word) ?? word);
  return words.startsWith('ccTLD') ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
