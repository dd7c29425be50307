import { aboutTopics, few, integer, noun, one, oneOf, prose, text } from './describe';
import { ACTOR, OUTCOME, SUBJECT } from './groups';
import { toLater } from './lineage';
import type { Vocabulary } from './noun';

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
  shown: { name: 'title', kind: 'kind' },
  link: true,
  datedBy: 'meeting',
  fields: {
    kind: oneOf(AgendaItemKind, 'What the meeting did with it.', { required: true }),
    title: text('What it was about, in a few words of ours.', { required: true, searched: 'name' }),
    summary: prose('What was said or done, in a sentence or two of ours.', { searched: 'text' }),
    ordinal: integer('Its place on the agenda, from 1, where the order is known.'),
  },
  relationships: {
    meeting: one(
      'CONSIDERED',
      'Meeting',
      'The meeting that dealt with it.',
      { name: 'agendaItems', about: 'What it dealt with.' },
      { incoming: true, required: true, lineage: toLater('The meeting dealt with it.') },
    ),
    presenters: few(
      'PRESENTED_BY',
      ACTOR.members,
      'Who presented it.',
      { name: 'presentations', about: 'What it presented, at which meeting.' },
      { undrawn: true },
    ),
    participants: few(
      'INVOLVED',
      ACTOR.members,
      'Who took part in it, or was asked, without presenting it.',
      {
        name: 'participations',
        plain: true,
        about: 'The agenda items that it took part in without presenting them.',
      },
    ),
    ledTo: few(
      'LED_TO',
      OUTCOME.members,
      'What came of it.',
      { name: 'agendaItems', about: 'The agenda items that led to it.' },
      { lineage: toLater('The agenda item led to it.') },
    ),
    regards: few('REGARDS', SUBJECT.members, 'Whom or what it was about.', {
      name: 'discussedIn',
      plain: true,
      about: 'The agenda items that were about it.',
    }),
    topics: aboutTopics('The subjects it was about.', {
      name: 'agendaItems',
      about: 'The agenda items about this subject.',
    }),
  },
});
