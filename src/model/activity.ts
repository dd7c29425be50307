import { few, integer, many, noun, oneOf, one, partialDate, text, type Vocabulary } from './noun';
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
  fields: {
    title: text('What it is, in a few words of ours.', { required: true }),
    summary: text('What it is, in a sentence or two of ours.'),
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
    by: few('CARRIED_OUT_BY', ['Committee', 'Organization'], 'Who carries it out.', {
      name: 'activities',
      about: 'What it carries out or carried out.',
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
      'Whom or what it is about.',
      { name: 'regardedBy', plain: true, about: 'The activities that are about it.' },
    ),
    forSeatIn: one(
      'FOR_SEAT_IN',
      ['Committee', 'Organization'],
      'For a candidacy: the body in which the seat is.',
      {
        name: 'candidacies',
        plain: true,
        about: 'Candidacies for a seat in it whose outcome the sources do not state.',
      },
    ),
    resultedFrom: few('RESULTED_FROM', ['Decision', 'AgendaItem'], 'What it came from.', {
      name: 'resultingActivities',
      plain: true,
      about: 'The activities that came from it.',
    }),
    plannedFor: few('PLANNED_FOR', 'Meeting', 'The meetings that it is or was planned for.', {
      name: 'activities',
      about: 'The activities that were planned for it.',
    }),
    partOf: one(
      'PART_OF',
      'Activity',
      'The activity that it is part of.',
      { name: 'parts', plain: true, about: 'Its parts.' },
      { acyclic: true },
    ),
    follows: many(
      'FOLLOWS',
      'Activity',
      'Earlier activities that it continues or repeats.',
      { name: 'followedBy', about: 'Later activities that continue or repeat it.' },
      { acyclic: true, lineage: true },
    ),
    topics: few('ABOUT', 'Topic', 'The subjects it is about.', {
      name: 'activities',
      about: 'The activities about this subject.',
    }),
  },
});
