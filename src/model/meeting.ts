import { aboutTopics, few, integer, noun, one, oneOf, partialDate, text } from './describe';
import { BODY } from './groups';
import type { Vocabulary } from './noun';

const MeetingKind: Vocabulary = {
  name: 'MeetingKind',
  about: 'What sort of meeting it is.',
  values: {
    ICANN_MEETING: 'A public meeting of ICANN.',
    COUNCIL_MEETING: 'A meeting or call of the ccNSO Council.',
    SESSION: 'A session of a larger meeting.',
    JOINT_SESSION: 'A session that several bodies hold together.',
    WORKSHOP: 'A workshop.',
    OTHER: 'None of these.',
  },
};

const MeetingFormat: Vocabulary = {
  name: 'MeetingFormat',
  about: 'How one could take part.',
  values: { IN_PERSON: 'On the spot only.', VIRTUAL: 'From afar only.', HYBRID: 'Both.' },
};

const Attendance: Vocabulary = {
  name: 'Attendance',
  about: 'Who could come.',
  values: { OPEN: 'Anybody.', CLOSED: 'Those invited only.' },
};

export const Meeting = noun('Meeting', {
  about:
    'An ICANN meeting, a Council meeting, a session or a call. Sessions are part of larger meetings.',
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
  shown: { name: 'name', kind: 'kind' },
  called: ['meeting', 'meetings', 'session', 'sessions'],
  events: { start: { kind: 'MEETING_HELD', about: 'A meeting began.' } },
  eventRank: 6,
  fields: {
    code: text('A short name: `ICANN78` for ICANN meetings, else the id without `meeting:`.', {
      derived: true,
      required: true,
      searched: 'alias',
    }),
    name: text('The name.', { required: true, searched: 'name' }),
    kind: oneOf(MeetingKind, 'What sort of meeting it is.', { required: true }),
    number: integer(
      'Its number in its series (ICANN78, Council meeting 199); null where it has none or no source gives it.',
      { searched: 'alias' },
    ),
    start: partialDate('Its first day.', { required: true }),
    end: partialDate('Its last day; null where it is not stated.'),
    city: text('The city; null for virtual meetings and where no source says.', {
      searched: 'text',
    }),
    country: text('The ISO 3166-1 alpha-2 code of the country, upper case.'),
    format: oneOf(MeetingFormat, 'How one could take part; null where no source says.'),
    attendance: oneOf(Attendance, 'Who could come; null where no source says.'),
  },
  relationships: {
    partOf: one(
      'PART_OF',
      'Meeting',
      'The meeting that it is a session of.',
      { name: 'sessions', one: 'session', about: 'The sessions that are directly part of it.' },
      { acyclic: true },
    ),
    organizers: few(
      'ORGANIZED',
      BODY.members,
      'Who organized it.',
      { name: 'meetings', about: 'The meetings that it organized.' },
      { incoming: true },
    ),
    heldWith: few(
      'HELD_WITH',
      BODY.members,
      'With whom the ccNSO held it.',
      { name: 'jointMeetings', about: 'The meetings that the ccNSO held with it.' },
      { undrawn: true },
    ),
    topics: aboutTopics('The subjects it was about.', {
      name: 'meetings',
      about: 'The meetings about this subject.',
    }),
  },
});
