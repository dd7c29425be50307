import { kebabCase, readable } from '../kernel/text';
import { few, partialDate, prose, text } from './describe';
import { FACT, GROUPS, type NounGroup } from './groups';
import type { Field, Noun, NounName, Relationship } from './noun';
import { NOUN_DESCRIPTIONS } from './nouns';
import { gatheredRelations, joinRelations, relationsOf, type Relation } from './relation';

/** What the field says on every type. */
export const LABEL_ABOUT =
  'A name to show, of at most 60 characters, such as `DNS Abuse Standing Committee (DASC)`. Where records of a type would have the same, dates or the like follow it. It can change; the id does not.';

/** What every record has besides what is peculiar to its noun. */
const COMMON_FIELDS: Record<string, Field> = {
  label: text(LABEL_ABOUT, { required: true, derived: true, plain: true, prose: true }),
  note: prose('', { searched: 'remark', plain: true }),
  sameAs: text('Former ids.', { list: true, plain: true }),
};

/** What a record that cites sources has as well. */
const INFERRED: Field = prose(
  'How the record follows from its sources. Null if a source states it.',
);

/** What a citation says beside where in the document it is. */
export const CITATION_DETAILS: Record<string, Field> = {
  shown: partialDate(
    'The day, month or year for which the source shows the record or, of policies and activities, states the status; null if it does for none.',
  ),
  supports: text(
    'The fields of the record that the source supports; empty if it supports the record as a whole.',
    { list: true },
  ),
};

const CITATIONS: Relationship = few(
  'CITES',
  'Document',
  'The sources of the record, each with the place in it.',
  { name: 'citedBy', about: 'The records that cite this document.' },
  { fact: 'locator', details: CITATION_DETAILS, provenance: true, most: 16 },
);

const DISPUTED: Relationship = few(
  'HAS_DISPUTE',
  'Dispute',
  'Fields for which another source gives a different value.',
  { name: 'record', about: 'The record with the disputed field.', reach: 'one', plain: true },
  { nested: true, provenance: true, most: 4 },
);

/** Every noun, with what is common to all. */
export const NOUNS: readonly Noun[] = NOUN_DESCRIPTIONS.map((noun) => ({
  ...noun,
  fields: {
    ...noun.fields,
    ...(noun.cites === 'required' ? { inferred: INFERRED } : {}),
    ...COMMON_FIELDS,
  },
  relationships: {
    ...noun.relationships,
    ...(noun.cites === 'required' ? { citations: CITATIONS } : {}),
    ...(noun.name !== 'Dispute' && noun.cites === 'required' ? { disputed: DISPUTED } : {}),
  },
}));

const byName = new Map(NOUNS.map((noun) => [noun.name, noun]));

export function nounNamed(name: NounName): Noun {
  const noun = byName.get(name);
  if (!noun) throw new Error(`There is no noun ${name}.`);
  return noun;
}

/** What stands before the colon of an id: `agenda-item`, and `cctld` for ccTLDs. */
export function prefixOf(noun: NounName): string {
  return nounNamed(noun).prefix ?? kebabCase(noun);
}

const byPrefix = new Map(NOUNS.map((noun) => [prefixOf(noun.name), noun.name]));

/** The noun that an id belongs to, or null when its kind is none of ours. */
export function nounOfId(id: string): NounName | null {
  return byPrefix.get(id.slice(0, id.indexOf(':'))) ?? null;
}

const citations = (relations: Relation[]) =>
  relations.find((relation) => relation.name === 'citations');

/** What has no sources of its own rests on those of the record inside which it is written. */
function inheritedCitations({ name }: Noun): Relation[] {
  const owners = NOUNS.flatMap((owner) =>
    Object.values(owner.relationships)
      .filter(({ nested, to }) => nested && to.includes(name))
      .map(({ type }) => ({ owner, type })),
  );
  return owners.map(({ owner, type }) => ({
    ...(citations(relationsOf(owner)) as Relation),
    from: name,
    about: `The sources of its ${readable(owner.name)}, and where in them.`,
    via: { relationship: type, direction: 'in' },
  }));
}

const OWN_RELATIONS = joinRelations([
  ...NOUNS.flatMap(relationsOf),
  ...NOUNS.filter(({ cites }) => cites === 'inherited').flatMap(inheritedCitations),
]);

const RELATIONS = [
  ...OWN_RELATIONS,
  ...NOUNS.flatMap((noun) => gatheredRelations(noun, OWN_RELATIONS)),
];

const relationsByNoun = new Map(
  NOUNS.map((noun) => [
    noun.name,
    new Map(
      RELATIONS.filter((relation) => relation.from === noun.name).map((relation) => [
        relation.name,
        relation,
      ]),
    ),
  ]),
);

/** The relations from a noun, by the name of their field. */
export function relationsFrom(noun: NounName): ReadonlyMap<string, Relation> {
  return relationsByNoun.get(noun) ?? new Map();
}

export const ALL_RELATIONS: readonly Relation[] = RELATIONS;

const FACTS: NounGroup = {
  ...FACT,
  members: NOUNS.filter((noun) => noun.cites === 'required')
    .map((noun) => noun.name)
    .sort(),
};

/** The nouns whose records cite sources of their own. */
export const CITING_NOUNS: readonly NounName[] = FACTS.members;

export const ALL_NOUNS: readonly NounName[] = NOUNS.map((noun) => noun.name);

export const ALL_GROUPS: readonly NounGroup[] = [...GROUPS, FACTS];

/** Whatever has an id; its members are all nouns. */
const NODE_GROUP: NounGroup = {
  name: 'Node',
  about: 'A record with an id.',
  members: NOUNS.map((noun) => noun.name).sort(),
};

/** The group of exactly these nouns. */
export function groupOf(members: readonly NounName[]): NounGroup {
  const wanted = [...members].sort().join();
  if (wanted === NODE_GROUP.members.join()) return NODE_GROUP;
  const subset =
    ALL_GROUPS.find((group) => group.members.join() === wanted) ??
    (members.every((m) => FACTS.members.includes(m)) ? FACTS : undefined);
  if (!subset) throw new Error(`No interface is named for ${wanted}.`);
  return subset;
}
