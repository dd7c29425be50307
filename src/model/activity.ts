import {
  aboutTopics,
  cameOf,
  cameOfOthers,
  few,
  integer,
  noun,
  one,
  oneOf,
  partialDate,
  prose,
  text,
} from './describe';
import { CONSTANT } from './text-format';
import { BODY, SUBJECT } from './groups';
import { FOLLOWS, PART_OF, toEarlier } from './lineage';
import type { Vocabulary } from './noun';
import { Role } from './vocabularies';

/** In the order in which an activity gets on. */
export const ActivityStatus: Vocabulary = {
  name: 'ActivityStatus',
  about: 'How far an activity has got, according to its source.',
  values: { PLANNED: '', RUNNING: 'Under way.', DONE: 'Finished.' },
};

export const Activity = noun('Activity', {
  about:
    'Work that is planned, under way or done: an item of a work plan, a survey, a mailing list or a question under study. Also applications, candidacies and draft resolutions whose outcome no source states.',
  section: 'activities',
  order: [['date', 'due']],
  orderAbout: 'by date, records without a date last',
  cites: 'required',
  when: ['date'],
  planned: { field: 'status', value: 'PLANNED' },
  shown: { label: ['{title}'], name: 'title', kind: 'kind' },
  called: ['activity', 'activities'],
  events: {
    date: {
      kind: 'ACTIVITY_DATED',
      about: 'An activity started or took place. Planned activities are excluded.',
    },
    due: { kind: 'DUE', about: 'An activity was due.', due: true },
  },
  eventRank: 7,
  fields: {
    title: text('A short title, in our own words.', { required: true, searched: 'name' }),
    summary: prose('One or two sentences, in our own words.', { searched: 'text' }),
    kind: text(
      'The kind of activity, in upper case with underscores, such as `SURVEY`, `QUESTION` or `CANDIDACY`. The list of kinds is open.',
      { required: true, format: CONSTANT },
    ),
    status: oneOf(
      ActivityStatus,
      'How far the activity had got on the day of its latest source, which `statusAsOf` names. What was planned or under way then need not be so later.',
      {
        required: true,
      },
    ),
    date: partialDate('When it started or took place. Null if no source says.'),
    due: partialDate('When it is due; null where no source says.'),
    ordinal: integer('For an application: the member number that was expected.'),
    role: oneOf(Role, 'For a candidacy: the role sought.'),
  },
  relationships: {
    by: few(
      'CARRIED_OUT_BY',
      BODY.members,
      'Who carries it out.',
      { name: 'activities', about: 'The activities it carries out.' },
      { lineage: toEarlier('The body carries out the activity.') },
    ),
    regards: few('REGARDS', SUBJECT.members, 'The records it is about.', {
      name: 'regardedBy',
      plain: true,
      about: 'Activities about this record.',
    }),
    forSeatIn: one('FOR_SEAT_IN', BODY.members, 'For a candidacy: the body with the seat.', {
      name: 'candidacies',
      plain: true,
      about: 'Candidacies for a seat in this body whose outcome no source states.',
    }),
    resultedFrom: cameOfOthers('The activities, agenda items and decisions that led to it.'),
    plannedFor: few('PLANNED_FOR', 'Meeting', 'The meetings for which it is or was planned.', {
      name: 'activities',
      about: 'Activities planned for this meeting.',
    }),
    partOf: one(
      'PART_OF',
      'Activity',
      'The activity of which it is part.',
      { name: 'parts', one: 'part', plain: true, about: 'Its parts.' },
      { acyclic: true, lineage: PART_OF },
    ),
    follows: cameOf(
      'FOLLOWS',
      'Activity',
      'Earlier activities that this one continues or repeats.',
      { name: 'followedBy', about: 'Later activities that continue or repeat this one.' },
      FOLLOWS,
    ),
    topics: aboutTopics('The topics it is about.', {
      name: 'activities',
      about: 'Activities on this topic.',
    }),
  },
});
