import type { NounName } from './noun';

/** A field that can be of several nouns has an interface with a speaking name. */
export interface NounGroup {
  readonly name: string;
  readonly about: string;
  readonly members: readonly NounName[];
}

const group = (name: string, about: string, ...members: NounName[]): NounGroup => ({
  name,
  about,
  members: members.sort(),
});

export const BODY = group(
  'Body',
  'A record that can have members, take decisions and organize meetings.',
  'Committee',
  'Organization',
);
export const HOLDER = group(
  'Holder',
  'A record that can hold a membership.',
  'Person',
  'CcTld',
  'Organization',
);
export const AFFILIATE = group(
  'Affiliate',
  'A record with which a person can have an affiliation.',
  'CcTld',
  'Organization',
);
export const ACTOR = group(
  'Actor',
  'A record that can present or take part in an agenda item.',
  'CcTld',
  'Committee',
  'Organization',
  'Person',
);
export const OUTCOME = group(
  'Outcome',
  'A record that can result from another.',
  'Activity',
  'Committee',
  'Decision',
);
export const ORIGIN = group(
  'Origin',
  'A record from which another can result.',
  'Activity',
  'AgendaItem',
  'Decision',
);
export const SUBJECT = group(
  'Subject',
  'A record that an agenda item or an activity can be about.',
  'Activity',
  'CcTld',
  'Committee',
  'Decision',
  'Document',
  'Meeting',
  'Organization',
  'Person',
  'Policy',
);
export const EFFECT_TARGET = group(
  'EffectTarget',
  'A record on which a decision can have an effect.',
  'Activity',
  'CcTld',
  'Committee',
  'Document',
  'Organization',
  'Person',
  'Policy',
  'Territory',
);

/** The interfaces of fields that can be of several nouns. */
export const GROUPS: readonly NounGroup[] = [
  BODY,
  HOLDER,
  AFFILIATE,
  ACTOR,
  OUTCOME,
  ORIGIN,
  SUBJECT,
  EFFECT_TARGET,
];

/** The interface of all records that cite a source. Its members follow from the nouns. */
export const FACT = { name: 'Fact', about: 'A record that cites its sources.' };
