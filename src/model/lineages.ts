import { NOUNS, relationsFrom } from './model';
import type { Noun, NounName } from './noun';

/** The relationships by which one record came of another. */
const RELATIONSHIPS = NOUNS.flatMap(({ relationships }) =>
  Object.values(relationships).flatMap(({ type, lineage }) =>
    lineage ? [{ type, ...lineage }] : [],
  ),
);

/** What a noun adds whose records stand for steps of lineages: the types of these steps. */
function stepsOf({ lineage }: Noun): { readonly type: string; readonly about: string }[] {
  if (!lineage) return [];
  if ('whole' in lineage) return [lineage.reached, lineage.alone];
  return Object.entries(lineage.kinds).map(([type, { about }]) => ({ type, about }));
}

/** How one thing can come of another: the types of the steps of lineages, each with what it says. */
export const LINEAGE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  [...RELATIONSHIPS, ...NOUNS.flatMap(stepsOf)]
    .map(({ type, about }): [string, string] => [type, about])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const TO_EARLIER = new Set(
  RELATIONSHIPS.filter(({ direction }) => direction === 'toEarlier').map(({ type }) => type),
);

/** Whether relationships of a type point at what came first. */
export function isToEarlier(type: string): boolean {
  return TO_EARLIER.has(type);
}

const STEPS = new Set(
  NOUNS.flatMap(({ lineage }) =>
    lineage && 'whole' in lineage ? [lineage.reached.type, lineage.alone.type] : [],
  ),
);

/** Whether a step of this type took something on until it was made. */
export function isStepOfWhole(type: string): boolean {
  return STEPS.has(type);
}

const REQUESTS = new Set(
  NOUNS.flatMap(({ lineage }) =>
    lineage && 'kinds' in lineage
      ? Object.entries(lineage.kinds).flatMap(([kind, { asks }]) => (asks ? [kind] : []))
      : [],
  ),
);

/** Whether a step of this type can ask something of somebody who was there already. */
export function isRequest(type: string): boolean {
  return REQUESTS.has(type);
}

/** The nouns whose records come about by steps, and stand for all of these. */
export const WHOLES: ReadonlySet<NounName> = new Set(
  NOUNS.flatMap(({ name, lineage }) =>
    lineage && 'whole' in lineage ? (relationsFrom(name).get(lineage.whole)?.to ?? []) : [],
  ),
);

const TURNED = new Set(
  NOUNS.flatMap(({ lineage }) =>
    lineage && 'kinds' in lineage
      ? Object.entries(lineage.kinds).flatMap(([kind, { later }]) =>
          later === lineage.earlier ? [kind] : [],
        )
      : [],
  ),
);

/** Whether a step of this type is named after what its later end does to the earlier: a decision appoints to a body. */
export function isNamedFromLater(type: string): boolean {
  return TURNED.has(type);
}
