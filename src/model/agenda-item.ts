import { aboutTopics, few, integer, noun, one, oneOf, prose, text } from './describe';
import { ACTOR, SUBJECT } from './groups';
import { toLater } from './lineage';
import type { Vocabulary } from './noun';

const AgendaItemKind: Vocabulary = {
  name: 'AgendaItemKind',
  about: 'How a meeting dealt with an item.',
  values: {
    DECISION: 'The meeting took a decision.',
    UPDATE: 'The meeting received a progress report.',
    DISCUSSION: 'The meeting discussed it.',
    REVIEW: 'The meeting reviewed past work.',
    PRESENTATION: 'The meeting heard a presentation.',
    ANNOUNCEMENT: 'The meeting heard an announcement.',
    WORKSHOP: 'The meeting worked on it.',
    ELECTION: 'The meeting held an election or questioned candidates.',
  },
};

export const AgendaItem = noun('AgendaItem', {
  about: 'An item on the agenda of a meeting.',
  section: 'agendaItems',
  order: ['ordinal'],
  orderAbout: 'by position on the agenda, where it is known',
  cites: 'required',
  shown: { label: ['{title}'], apart: ['meeting'], name: 'title', kind: 'kind' },
  link: true,
  datedBy: 'meeting',
  fields: {
    kind: oneOf(AgendaItemKind, 'How the meeting dealt with it.', { required: true }),
    title: text('A short title, in our own words.', { required: true, searched: 'name' }),
    summary: prose('What was said or done, in one or two sentences of our own.', {
      searched: 'text',
    }),
    ordinal: integer('Position on the agenda, starting at 1. Null if the order is not known.'),
  },
  relationships: {
    meeting: one(
      'CONSIDERED',
      'Meeting',
      'The meeting that dealt with the item.',
      {
        name: 'agendaItems',
        about:
          'The items this meeting itself dealt with; `allAgendaItems` has those of its sessions too.',
      },
      { incoming: true, required: true, lineage: toLater('The meeting dealt with the item.') },
    ),
    presenters: few(
      'PRESENTED_BY',
      ACTOR.members,
      'Who presented the item.',
      { name: 'presentations', about: 'The agenda items it presented.' },
      { undrawn: true },
    ),
    participants: few(
      'INVOLVED',
      ACTOR.members,
      'Who took part or was consulted, other than the presenters.',
      {
        name: 'participations',
        plain: true,
        about: 'The agenda items in which it took part without presenting.',
      },
    ),
    regards: few(
      'REGARDS',
      SUBJECT.members,
      'The records the item was about.',
      { name: 'discussedIn', plain: true, about: 'The agenda items about this record.' },
      { most: 25 },
    ),
    topics: aboutTopics('The topics it covered.', {
      name: 'agendaItems',
      about: 'Agenda items on this topic.',
    }),
  },
});
