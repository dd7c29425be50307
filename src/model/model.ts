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
import { FACT, GROUPS, type Group } from './groups';
import { joinHops, hopsOf, type Hop } from './relation';
import { Meeting } from './meeting';
import { MemberCount } from './member-count';
import { Membership } from './membership';
import { Milestone } from './milestone';
import { few, text, type Arrow, type Field, type Noun, type NounName } from './noun';
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

const CITATIONS: Arrow = few(
  'CITES',
  'Document',
  'The sources, and where in them.',
  { name: 'citedBy', about: 'The records that rest on it, and where in it.' },
  { fact: 'locator' },
);

const DISPUTED: Arrow = few(
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
  arrows: {
    ...noun.arrows,
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

const citations = (hops: Hop[]) => hops.find((hop) => hop.name === 'citations');

/** An effect is written inside its decision and rests on the sources of the decision. */
const inherited: Hop = {
  ...(citations(hopsOf(nounNamed('Decision'))) as Hop),
  from: 'Effect',
  about: 'The sources of its decision, and where in them.',
  via: { arrow: 'HAS_EFFECT', direction: 'in' },
};

const HOPS = joinHops([...NOUNS.flatMap(hopsOf), inherited]);

const hopsByNoun = new Map(
  NOUNS.map((noun) => [
    noun.name,
    new Map(HOPS.filter((hop) => hop.from === noun.name).map((hop) => [hop.name, hop])),
  ]),
);

/** The hops from a noun, by the name of their field. */
export function hopsFrom(noun: NounName): ReadonlyMap<string, Hop> {
  return hopsByNoun.get(noun) ?? new Map();
}

export const ALL_HOPS: readonly Hop[] = HOPS;

const FACTS: Group = {
  ...FACT,
  members: NOUNS.filter((noun) => noun.cites === 'required')
    .map((noun) => noun.name)
    .sort(),
};

export const ALL_GROUPS: readonly Group[] = [...GROUPS, FACTS];

/** Whatever has an id; its members are all nouns. */
export const NODE_GROUP: Group = {
  name: 'Node',
  about: 'Whatever has an id.',
  members: NOUNS.map((noun) => noun.name).sort(),
};

/** The group of exactly these nouns. */
export function groupOf(members: readonly NounName[]): Group {
  const wanted = [...members].sort().join();
  if (wanted === NODE_GROUP.members.join()) return NODE_GROUP;
  const subset =
    ALL_GROUPS.find((group) => group.members.join() === wanted) ??
    (members.every((m) => FACTS.members.includes(m)) ? FACTS : undefined);
  if (!subset) throw new Error(`No interface is named for ${wanted}.`);
  return subset;
}
