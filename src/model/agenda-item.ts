import { few, integer, noun, oneOf, one, text, type Vocabulary } from './noun';

const AgendaItemKind: Vocabulary = {
  name: 'AgendaItemKind',
  about: 'What a meeting did with an item.',
  values: {
    DECISION: 'Decided on it.',
    UPDATE: 'Was told how it stands.',
    DISCUSSION: 'Discussed it.',
    REVIEW: 'Looked back at it.',
    PRESENTATION: 'Heard about it.',
    ANNOUNCEMENT: 'Was told something new.',
    WORKSHOP: 'Worked on it.',
    ELECTION: 'Elected, or questioned candidates.',
  },
};

export const AgendaItem = noun('AgendaItem', {
  about: 'Something that a meeting dealt with.',
  section: 'agendaItems',
  order: ['ordinal'],
  orderAbout: 'by place on the agenda where it is known',
  cites: 'required',
  fields: {
    kind: oneOf(AgendaItemKind, 'What the meeting did with it.', { required: true }),
    title: text('What it was about, in a few words of ours.', { required: true }),
    summary: text('What was said or done, in a sentence or two of ours.'),
    ordinal: integer('Its place on the agenda, from 1, where the order is known.'),
  },
  relationships: {
    meeting: one(
      'CONSIDERED',
      'Meeting',
      'The meeting that dealt with it.',
      { name: 'agendaItems', about: 'What it dealt with.' },
      { incoming: true, required: true },
    ),
    presenters: few(
      'PRESENTED_BY',
      ['CcTld', 'Committee', 'Organization', 'Person'],
      'Who presented it.',
      { name: 'presentations', about: 'What it presented, at which meeting.' },
    ),
    participants: few(
      'INVOLVED',
      ['CcTld', 'Committee', 'Organization', 'Person'],
      'Who took part in it, or was asked, without presenting it.',
      {
        name: 'participations',
        plain: true,
        about: 'The agenda items that it took part in without presenting them.',
      },
    ),
    ledTo: few('LED_TO', ['Decision', 'Activity'], 'What came of it.', {
      name: 'agendaItems',
      about: 'The agenda items that led to it.',
    }),
    regards: few(
      'REGARDS',
      [
        'Activity',
        'CcTld',
        'Committee',
        'Decision',
        'Document',
        'Meeting',
        'Organization',
        'Person',
        'Policy',
      ],
      'Whom or what it was about.',
      { name: 'discussedIn', plain: true, about: 'The agenda items that were about it.' },
    ),
    topics: few('ABOUT', 'Topic', 'The subjects it was about.', {
      name: 'agendaItems',
      about: 'The agenda items about this subject.',
    }),
  },
});
