import {
  aboutTopics,
  cameOf,
  few,
  integer,
  noun,
  one,
  oneOf,
  partialDate,
  prose,
  text,
} from './describe';
import { BODY, ORIGIN, SUBJECT } from './groups';
import { FOLLOWS, PART_OF, RESULTED_FROM } from './lineage';
import type { Vocabulary } from './noun';
import { Role } from './vocabularies';

const ActivityStatus: Vocabulary = {
  name: 'ActivityStatus',
  about: 'Whether an activity lies ahead, runs or is over, as its source says it.',
  values: { PLANNED: 'It is planned.', RUNNING: 'It runs.', DONE: 'It is over.' },
};

export const Activity = noun('Activity', {
  about:
    'Planned or running work: an item of a work plan, a survey, a mailing list, a question under study; and applications, candidacies and draft resolutions whose outcome the sources do not state.',
  section: 'activities',
  order: [['date', 'due']],
  orderAbout: 'by date, those without one last',
  cites: 'required',
  when: ['date'],
  planned: { field: 'status', value: 'PLANNED' },
  shown: { name: 'title', kind: 'kind' },
  called: ['activity', 'activities'],
  events: {
    date: {
      kind: 'ACTIVITY_DATED',
      about: 'An activity began or took place; one that is only planned did not.',
    },
    due: { kind: 'DUE', about: 'An activity was to be done by then.', due: true },
  },
  eventRank: 7,
  fields: {
    title: text('What it is, in a few words of ours.', { required: true, searched: 'name' }),
    summary: prose('What it is, in a sentence or two of ours.', { searched: 'text' }),
    kind: text(
      'The kind of activity in upper case with underscores, such as `SURVEY`, `QUESTION` or `CANDIDACY`. The list is open.',
      { required: true },
    ),
    status: oneOf(
      ActivityStatus,
      'Whether it lies ahead, runs or is over, as its source says it.',
      { required: true },
    ),
    date: partialDate('When it began or took place; null where no source says.'),
    due: partialDate('By when it is to be done; null where no source says.'),
    ordinal: integer('For an application: the number that the new member was to have.'),
    role: oneOf(Role, 'For a candidacy: the role that was sought.'),
  },
  relationships: {
    by: few('CARRIED_OUT_BY', BODY.members, 'Who carries it out.', {
      name: 'activities',
      about: 'What it carries out or carried out.',
    }),
    regards: few('REGARDS', SUBJECT.members, 'Whom or what it is about.', {
      name: 'regardedBy',
      plain: true,
      about: 'The activities that are about it.',
    }),
    forSeatIn: one('FOR_SEAT_IN', BODY.members, 'For a candidacy: the body in which the seat is.', {
      name: 'candidacies',
      plain: true,
      about: 'Candidacies for a seat in it whose outcome the sources do not state.',
    }),
    resultedFrom: few(
      'RESULTED_FROM',
      ORIGIN.members,
      'What it came from.',
      {
        name: 'resultingActivities',
        one: 'resultingActivity',
        plain: true,
        about: 'The activities that came from it.',
      },
      { lineage: RESULTED_FROM },
    ),
    plannedFor: few('PLANNED_FOR', 'Meeting', 'The meetings that it is or was planned for.', {
      name: 'activities',
      about: 'The activities that were planned for it.',
    }),
    partOf: one(
      'PART_OF',
      'Activity',
      'The activity that it is part of.',
      { name: 'parts', one: 'part', plain: true, about: 'Its parts.' },
      { acyclic: true, lineage: PART_OF },
    ),
    follows: cameOf(
      'FOLLOWS',
      'Activity',
      'Earlier activities that it continues or repeats.',
      { name: 'followedBy', about: 'Later activities that continue or repeat it.' },
      FOLLOWS,
    ),
    topics: aboutTopics('The subjects it is about.', {
      name: 'activities',
      about: 'The activities about this subject.',
    }),
  },
});
