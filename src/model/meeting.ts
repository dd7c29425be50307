import {
  aboutTopics,
  dateBounds,
  few,
  integer,
  noun,
  one,
  oneOf,
  partialDate,
  text,
} from './describe';
import { COUNTRY_CODE } from './text-format';
import { BODY } from './groups';
import type { Vocabulary } from './noun';

const MeetingKind: Vocabulary = {
  name: 'MeetingKind',
  about: 'The type of meeting.',
  values: {
    ICANN_MEETING: 'A public meeting of ICANN.',
    COUNCIL_MEETING: 'A meeting or call of the ccNSO Council.',
    SESSION: 'A session of a larger meeting.',
    JOINT_SESSION: 'A session held jointly by several bodies.',
    WORKSHOP: '',
    OTHER: '',
  },
  names: { ICANN_MEETING: 'ICANN meeting' },
};

const MeetingFormat: Vocabulary = {
  name: 'MeetingFormat',
  about: 'How people could attend.',
  values: {
    IN_PERSON: 'In person only.',
    VIRTUAL: 'Remotely only.',
    HYBRID: 'In person or remotely.',
  },
};

const Attendance: Vocabulary = {
  name: 'Attendance',
  about: 'Who could attend.',
  values: { OPEN: '', CLOSED: 'By invitation only.' },
};

export const Meeting = noun('Meeting', {
  about:
    'An ICANN meeting, a Council meeting, a session or a call. A session is part of a larger meeting.',
  section: 'meetings',
  key: {
    root: 'meeting',
    argument: 'code',
    about: 'The code, such as `ICANN78`, `council-199` or `icann78-dasc`, or the name.',
    ranks: [['code'], ['name']],
  },
  order: ['start'],
  orderAbout: 'by start, oldest first',
  cites: 'required',
  when: ['start', 'end'],
  shown: { label: ['{name}'], name: 'name', kind: 'kind' },
  called: ['meeting', 'meetings', 'session', 'sessions'],
  events: { start: { kind: 'MEETING_HELD', about: 'A meeting started.' } },
  eventRank: 6,
  gathered: {
    allDecisions: {
      of: 'decisions',
      parts: 'sessions',
      about: 'The decisions taken at this meeting and at its sessions.',
    },
    allAgendaItems: {
      of: 'agendaItems',
      parts: 'sessions',
      about: 'The items that this meeting and its sessions dealt with.',
    },
  },
  fields: {
    code: text(
      'A short name: `ICANN78` for an ICANN meeting, otherwise the id without `meeting:`.',
      {
        derived: true,
        required: true,
        searched: 'alias',
      },
    ),
    name: text('', { required: true, searched: 'name' }),
    kind: oneOf(MeetingKind, 'The type of meeting.', { required: true }),
    number: integer(
      'The number in its series, such as 78 for ICANN78 or 199 for Council meeting 199. Null if it has none or no source gives it.',
      { searched: 'alias' },
    ),
    start: partialDate('The first day.', { required: true }),
    ...dateBounds('start', 'held'),
    end: partialDate('The last day. Null if no source says.'),
    city: text('The city. Null for a virtual meeting, or if no source says.', {
      searched: 'text',
    }),
    country: text('The ISO 3166-1 alpha-2 code of the country, in upper case.', {
      format: COUNTRY_CODE,
    }),
    format: oneOf(MeetingFormat, 'How people could attend. Null if no source says.'),
    attendance: oneOf(Attendance, 'Who could attend. Null if no source says.'),
  },
  relationships: {
    partOf: one(
      'PART_OF',
      'Meeting',
      'The meeting of which it is a session.',
      { name: 'sessions', one: 'session', about: 'The sessions directly below this meeting.' },
      { acyclic: true },
    ),
    organizers: few(
      'ORGANIZED',
      BODY.members,
      'The bodies that organized the meeting.',
      { name: 'meetings', about: 'The meetings organized by this body.' },
      { incoming: true },
    ),
    heldWith: few(
      'HELD_WITH',
      BODY.members,
      'The bodies with which the ccNSO held the meeting.',
      { name: 'jointMeetings', about: 'The meetings that the ccNSO held with this body.' },
      { undrawn: true },
    ),
    topics: aboutTopics('The topics it covered.', {
      name: 'meetings',
      about: 'Meetings on this topic.',
    }),
  },
});
