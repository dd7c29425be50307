import { kebabCase } from '../kernel/text';
import { Activity } from './activity';
import { Affiliation } from './affiliation';
import { AgendaItem } from './agenda-item';
import { CcTld } from './cc-tld';
import { Committee } from './committee';
import { Decision } from './decision';
import { Dispute } from './dispute';
import { Document } from './document';
import { Effect } from './effect';
import { FACT, GROUPS, type NounGroup } from './groups';
import { joinRelations, relationsOf, type Relation } from './relation';
import { Meeting } from './meeting';
import { MemberCount } from './member-count';
import { Membership } from './membership';
import { Milestone } from './milestone';
import { few, text, type Relationship, type Field, type Noun, type NounName } from './noun';
import { Organization } from './organization';
import { Person } from './person';
import { Policy } from './policy';
import { Term } from './term';
import { Territory } from './territory';
import { Topic } from './topic';

/** What every record has besides what is peculiar to its noun. */
const COMMON_FIELDS: Record<string, Field> = {
  note: text('A remark.'),
  sameAs: text('Former ids.', { list: true }),
};

const CITATIONS: Relationship = few(
  'CITES',
  'Document',
  'The sources, and where in them.',
  { name: 'citedBy', about: 'The records that rest on it, and where in it.' },
  { fact: 'locator' },
);

const DISPUTED: Relationship = few(
  'HAS_DISPUTE',
  'Dispute',
  'Fields for which a source has another value than the one shown.',
  { name: 'record', about: 'The record whose field is in dispute.', reach: 'one' },
  { nested: true, plain: true },
);

/** Every noun, each with what is common to all, in the order in which the documentation tells them. */
export const NOUNS: readonly Noun[] = [
  CcTld,
  Territory,
  Organization,
  Committee,
  Term,
  Person,
  Membership,
  Affiliation,
  Meeting,
  AgendaItem,
  Decision,
  Effect,
  Policy,
  Milestone,
  MemberCount,
  Topic,
  Activity,
  Document,
  Dispute,
].map((noun) => ({
  ...noun,
  fields: { ...noun.fields, ...COMMON_FIELDS },
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

/** The kind that stands before the colon of an id: `agenda-item`, and `cctld` for ccTLDs. */
export function prefixOf(noun: NounName): string {
  return noun === 'CcTld' ? 'cctld' : kebabCase(noun);
}

const byPrefix = new Map(NOUNS.map((noun) => [prefixOf(noun.name), noun.name]));

/** The noun that an id belongs to, or null when its kind is none of ours. */
export function nounOfId(id: string): NounName | null {
  return byPrefix.get(id.slice(0, id.indexOf(':'))) ?? null;
}

const citations = (relations: Relation[]) =>
  relations.find((relation) => relation.name === 'citations');

/** An effect is written inside its decision and rests on the sources of the decision. */
const inherited: Relation = {
  ...(citations(relationsOf(nounNamed('Decision'))) as Relation),
  from: 'Effect',
  about: 'The sources of its decision, and where in them.',
  via: { relationship: 'HAS_EFFECT', direction: 'in' },
};

const RELATIONS = joinRelations([...NOUNS.flatMap(relationsOf), inherited]);

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
export const NODE_GROUP: NounGroup = {
  name: 'Node',
  about: 'Whatever has an id.',
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
