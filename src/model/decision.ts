import {
  aboutTopics,
  dateBounds,
  cameOf,
  cameOfOthers,
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
  about: 'The type of a decision.',
  values: {
    MEMBERSHIP_APPROVAL: 'A ccTLD manager is admitted to the ccNSO.',
    MEMBERSHIP_CHANGE: 'The membership of a ccTLD manager changes or ends.',
    APPOINTMENT: 'A person is appointed to a role.',
    NOMINATION: 'A person is nominated for a seat that another body fills.',
    ELECTION: 'An election, its timeline, its report or its result.',
    ADOPTION: 'A report, a plan or another document is adopted.',
    CHARTER: 'A charter or terms of reference are adopted or changed.',
    ESTABLISHMENT: 'A body is established.',
    CLOSURE: 'A body or a process is closed.',
    POLICY: 'A step in the making of a policy.',
    MANDATE: 'A person or a body is asked to do something.',
    LETTER: 'A letter or a comment is sent.',
    BUDGET: 'A budget or another financial matter.',
    PROCEDURAL: 'The rules or procedures of the body itself.',
    THANKS: 'A vote of thanks.',
    OTHER: '',
  },
};

const Basis: Vocabulary = {
  name: 'Basis',
  about: 'The kind of source that records a decision, the closest to the act that is known.',
  values: {
    RESOLUTION: 'The text of the resolution.',
    MINUTES: 'Minutes or notes of the meeting.',
    ANNOUNCEMENT: 'An announcement.',
    ACTION_ITEM: 'A list of action items.',
    AGENDA: 'A later agenda that mentions it.',
  },
};

export const Decision = noun('Decision', {
  about:
    'A resolution or another recorded decision of the ccNSO Council, of the ccNSO members, or of the ICANN Board on a matter of the ccNSO.',
  section: 'decisions',
  key: {
    root: 'decision',
    argument: 'number',
    about: 'The number of the decision, such as `159-01`, or its title.',
    ranks: [['number'], ['title']],
  },
  order: ['date'],
  orderAbout: 'by date, oldest first',
  cites: 'required',
  when: ['date'],
  shown: {
    label: ['{number}: {title}', '{title}'],
    short: 'number',
    name: 'title',
    kind: 'kind',
    colours: { fill: '#fbe3e4', stroke: '#a83232' },
  },
  called: ['decision', 'decisions', 'resolution', 'resolutions'],
  events: { date: { kind: 'DECISION_TAKEN', about: 'A decision was taken.' } },
  eventRank: 4,
  fields: {
    number: text('The number of the decision, such as `159-01`. Null if it has none.', {
      searched: 'alias',
    }),
    date: partialDate('The day, month or year on which it was taken.', { required: true }),
    ...dateBounds('date', 'taken'),
    title: text('What was decided, in a few words of our own.', {
      required: true,
      searched: 'name',
    }),
    summary: prose('What was decided, in one or two sentences of our own.', { searched: 'text' }),
    kind: oneOf(DecisionKind, 'The type of decision.', { required: true }),
    basis: oneOf(
      Basis,
      'The kind of source that records the decision. Null if it is known only from reports, letters or drafts.',
    ),
    intermeeting: flag(
      'Whether it was taken between two meetings, by email; null where no source says.',
    ),
  },
  relationships: {
    takenBy: one(
      'TAKEN_BY',
      BODY.members,
      'The body that took the decision.',
      { name: 'decisions', about: 'The decisions taken by this body.' },
      { required: true },
    ),
    takenAt: one(
      'TAKEN_AT',
      'Meeting',
      'The meeting at which the decision was taken. Null if no source says, or if it was taken between meetings.',
      {
        name: 'decisions',
        one: 'decision',
        about:
          'The decisions taken at this meeting itself; `allDecisions` has those of its sessions too.',
      },
      { lineage: toEarlier('The decision was taken at the meeting.') },
    ),
    effects: few(
      'HAS_EFFECT',
      'Effect',
      'What the decision does, and to which records.',
      { name: 'decision', about: 'The decision that has this effect.', reach: 'one' },
      { nested: true, most: 25 },
    ),
    resultedFrom: cameOfOthers(
      'The agenda items, activities and decisions that led to it. The meeting at which it was taken is in `takenAt`.',
    ),
    topics: aboutTopics(
      'The topics it is about: those that are stated, and those of what its effects act on, of the policies whose steps it reached, and of what it resulted from.',
      { name: 'decisions', about: 'Decisions on this topic.' },
      [['effects', 'target'], ['milestones', 'policy'], ['resultedFrom']],
    ),
    amends: cameOf(
      'AMENDS',
      'Decision',
      'Earlier decisions that this one changes with legal effect.',
      { name: 'amendedBy', about: 'Later decisions that change this one.' },
      AMENDS,
    ),
    supersedes: cameOf(
      'SUPERSEDES',
      'Decision',
      'Earlier decisions that this one replaces.',
      { name: 'supersededBy', about: 'Later decisions that replace this one.' },
      toEarlier('The later replaces the earlier.'),
    ),
    rescinds: cameOf(
      'RESCINDS',
      'Decision',
      'Earlier decisions that this one rescinds.',
      { name: 'rescindedBy', about: 'Later decisions that rescind this one.' },
      toEarlier('The later rescinds the earlier.'),
    ),
    confirms: cameOf(
      'CONFIRMS',
      'Decision',
      'Earlier decisions that this one confirms.',
      { name: 'confirmedBy', about: 'Later decisions that confirm this one.' },
      toEarlier('The later confirms the earlier.'),
    ),
    implements: cameOf(
      'IMPLEMENTS',
      'Decision',
      'Earlier decisions that this one implements.',
      { name: 'implementedBy', about: 'Later decisions that implement this one.' },
      toEarlier('The later implements the earlier.'),
    ),
    follows: cameOf(
      'FOLLOWS',
      'Decision',
      'Earlier decisions on the same matter.',
      { name: 'followedBy', about: 'Later decisions on the same matter.' },
      FOLLOWS,
    ),
  },
});
