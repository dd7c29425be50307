import {
  aboutTopics,
  cameOf,
  few,
  flag,
  noun,
  one,
  oneOf,
  partialDate,
  prose,
  text,
} from './describe';
import { BODY } from './groups';
import { AMENDS, FOLLOWS, toEarlier } from './lineage';
import type { Vocabulary } from './noun';

const DecisionKind: Vocabulary = {
  name: 'DecisionKind',
  about: 'What a decision is about.',
  values: {
    MEMBERSHIP_APPROVAL: 'A ccTLD manager is admitted to the ccNSO.',
    MEMBERSHIP_CHANGE: 'The membership of a ccTLD manager changes or ends.',
    APPOINTMENT: 'Somebody is appointed to a role.',
    NOMINATION: 'Somebody is put forward for a seat that another body fills.',
    ELECTION: 'An election, its timeline, its report or its result.',
    ADOPTION: 'A report, a plan or another document is adopted.',
    CHARTER: 'A charter or terms of reference are adopted or changed.',
    ESTABLISHMENT: 'A body is set up.',
    CLOSURE: 'A body or a process is closed.',
    POLICY: 'A step in the making of a policy.',
    MANDATE: 'Somebody is asked to do something.',
    LETTER: 'A letter or a comment is sent.',
    BUDGET: 'Money.',
    PROCEDURAL: 'How the body itself works.',
    THANKS: 'Thanks.',
    OTHER: 'None of these.',
  },
};

const Basis: Vocabulary = {
  name: 'Basis',
  about: 'The kind of text in which a decision was read: the nearest to the act.',
  values: {
    RESOLUTION: 'The text of the resolution.',
    MINUTES: 'Minutes or notes of the meeting.',
    ANNOUNCEMENT: 'An announcement.',
    ACTION_ITEM: 'A list of what was to be done about it.',
    AGENDA: 'A later agenda that lists it.',
  },
};

export const Decision = noun('Decision', {
  about:
    'A resolution or another recorded decision of the ccNSO Council, of the members of the ccNSO, or of the ICANN Board where it made the ccNSO.',
  section: 'decisions',
  key: {
    root: 'decision',
    argument: 'number',
    about: 'The number of the resolution, such as `159-01`, or its title.',
    ranks: [['number'], ['title']],
  },
  order: ['date'],
  orderAbout: 'by date, oldest first',
  cites: 'required',
  when: ['date'],
  shown: { name: 'title', kind: 'kind', colours: { fill: '#fbe3e4', stroke: '#a83232' } },
  called: ['decision', 'decisions', 'resolution', 'resolutions'],
  events: { date: { kind: 'DECISION_TAKEN', about: 'A decision was taken.' } },
  eventRank: 4,
  fields: {
    number: text(
      'The number under which the body recorded it, such as `159-01`; null where it has none.',
      { searched: 'alias' },
    ),
    date: partialDate('The day, month or year on which it was taken.', { required: true }),
    title: text('What was decided, in a few words of ours.', { required: true, searched: 'name' }),
    summary: prose('What was decided, in a sentence or two of ours.', { searched: 'text' }),
    kind: oneOf(DecisionKind, 'What it is about.', { required: true }),
    basis: oneOf(Basis, 'The kind of text it was read in; null for reports, letters and drafts.'),
    intermeeting: flag(
      'Whether it was taken between two meetings, by e-mail; null where no source says.',
    ),
  },
  relationships: {
    takenBy: one(
      'TAKEN_BY',
      BODY.members,
      'The body that took it.',
      { name: 'decisions', about: 'The decisions that it took.' },
      { required: true },
    ),
    takenAt: one(
      'TAKEN_AT',
      'Meeting',
      'The meeting at which it was taken; null where no source says, or between meetings.',
      { name: 'decisions', one: 'decision', about: 'The decisions that were taken at it.' },
      { lineage: toEarlier('The decision was taken at the meeting.') },
    ),
    effects: few(
      'HAS_EFFECT',
      'Effect',
      'What it does, on whom or what.',
      { name: 'decision', about: 'The decision that has this effect.', reach: 'one' },
      { nested: true },
    ),
    topics: aboutTopics('The subjects it is about.', {
      name: 'decisions',
      about: 'The decisions about this subject.',
    }),
    amends: cameOf(
      'AMENDS',
      'Decision',
      'Earlier decisions that it changes, with legal effect.',
      { name: 'amendedBy', about: 'Later decisions that change it.' },
      AMENDS,
    ),
    supersedes: cameOf(
      'SUPERSEDES',
      'Decision',
      'Earlier decisions in whose place it stands.',
      { name: 'supersededBy', about: 'Later decisions that stand in its place.' },
      toEarlier('The later stands in the place of the earlier.'),
    ),
    rescinds: cameOf(
      'RESCINDS',
      'Decision',
      'Earlier decisions that it takes back.',
      { name: 'rescindedBy', about: 'Later decisions that take it back.' },
      toEarlier('The later takes the earlier back.'),
    ),
    confirms: cameOf(
      'CONFIRMS',
      'Decision',
      'Earlier decisions that it confirms.',
      { name: 'confirmedBy', about: 'Later decisions that confirm it.' },
      toEarlier('The later confirms the earlier.'),
    ),
    implements: cameOf(
      'IMPLEMENTS',
      'Decision',
      'Earlier decisions that it carries out.',
      { name: 'implementedBy', about: 'Later decisions that carry it out.' },
      toEarlier('The later carries out the earlier.'),
    ),
    follows: cameOf(
      'FOLLOWS',
      'Decision',
      'Earlier decisions of the same matter that it comes after.',
      { name: 'followedBy', about: 'Later decisions of the same matter.' },
      FOLLOWS,
    ),
  },
});
