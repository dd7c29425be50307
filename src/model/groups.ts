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
  'What can have members, take decisions and organize meetings.',
  'Committee',
  'Organization',
);
export const HOLDER = group(
  'Holder',
  'Who can hold a membership.',
  'Person',
  'CcTld',
  'Organization',
);
export const AFFILIATE = group(
  'Affiliate',
  'What a person can have a place with.',
  'CcTld',
  'Organization',
);
export const ACTOR = group(
  'Actor',
  'Who can present something or take part.',
  'CcTld',
  'Committee',
  'Organization',
  'Person',
);
export const OUTCOME = group('Outcome', 'What can come of an agenda item.', 'Activity', 'Decision');
export const ORIGIN = group('Origin', 'What an activity can come from.', 'AgendaItem', 'Decision');
export const SUBJECT = group(
  'Subject',
  'Whom or what an agenda item or an activity can be about.',
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
  'On whom or what a decision can act.',
  'Activity',
  'CcTld',
  'Committee',
  'Document',
  'Organization',
  'Person',
  'Policy',
  'Territory',
  'Topic',
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
export const FACT = { name: 'Fact', about: 'A record that rests on sources which it cites.' };
