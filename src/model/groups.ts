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

export const GROUPS: readonly NounGroup[] = [
  group(
    'Body',
    'What can have members, take decisions and organize meetings.',
    'Committee',
    'Organization',
  ),
  group('Holder', 'Who can hold a membership.', 'Person', 'CcTld', 'Organization'),
  group('Affiliate', 'What a person can have a place with.', 'CcTld', 'Organization'),
  group(
    'Actor',
    'Who can present something or take part.',
    'CcTld',
    'Committee',
    'Organization',
    'Person',
  ),
  group('Outcome', 'What can come of an agenda item.', 'Activity', 'Decision'),
  group('Origin', 'What an activity can come from.', 'AgendaItem', 'Decision'),
  group(
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
  ),
  group(
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
  ),
];

/** The interface of all records that cite a source. Its members follow from the nouns. */
export const FACT = { name: 'Fact', about: 'A record that rests on sources which it cites.' };
