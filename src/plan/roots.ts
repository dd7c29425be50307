import { NOUNS } from '../model/model';
import type { NounName } from '../model/noun';

/** What a root field reads. */
export type Root =
  | { readonly kind: 'list'; readonly noun: NounName }
  | {
      readonly kind: 'key';
      readonly name: string;
      readonly noun: NounName;
      readonly argument: string;
    }
  | { readonly kind: 'unknowns' }
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes' };

/** The root fields that are answered by a plan. */
export const ROOTS: ReadonlyMap<string, Root> = new Map<string, Root>([
  ...NOUNS.flatMap((noun): [string, Root][] =>
    noun.section ? [[noun.section, { kind: 'list', noun: noun.name }]] : [],
  ),
  ...NOUNS.flatMap((noun): [string, Root][] =>
    noun.key
      ? [
          [
            noun.key.root,
            { kind: 'key', name: noun.key.root, noun: noun.name, argument: noun.key.argument },
          ],
        ]
      : [],
  ),
  ['unknowns', { kind: 'unknowns' }],
  ['node', { kind: 'node' }],
  ['nodes', { kind: 'nodes' }],
]);
