import { flag, noun, one, oneOf, partialDate, prose, text } from './describe';
import type { Vocabulary } from './noun';

export const MilestoneKind: Vocabulary = {
  name: 'MilestoneKind',
  about: 'The type of a step in policy making.',
  values: {
    ISSUE_REPORT: 'The issue report is requested or delivered.',
    INITIATION: 'The process is initiated.',
    WORKING_GROUP_FORMED: 'A working group is formed.',
    INITIAL_REPORT: 'An initial or interim report is published.',
    PUBLIC_COMMENT: 'A public comment period.',
    FINAL_REPORT: 'The final report is published.',
    COUNCIL_VOTE: 'The Council votes for the policy.',
    MEMBERS_VOTE: 'The members of the ccNSO vote for the policy.',
    BOARD_ADOPTION: 'The ICANN Board adopts the policy.',
    IMPLEMENTATION: 'The policy is implemented.',
    EFFECTIVE: 'The policy takes effect.',
    REVIEW: 'The policy is reviewed.',
    CLOSURE: 'The process is closed.',
    OTHER: '',
  },
};

/** What status a policy has from a step of each kind on; null where a step of the kind leaves it as it is. */
export const STATUS_FROM_STEP: Readonly<Record<string, string | null>> = {
  ISSUE_REPORT: null,
  INITIATION: 'INITIATED',
  WORKING_GROUP_FORMED: 'IN_DEVELOPMENT',
  INITIAL_REPORT: 'IN_DEVELOPMENT',
  PUBLIC_COMMENT: null,
  FINAL_REPORT: 'IN_DEVELOPMENT',
  COUNCIL_VOTE: 'COUNCIL_ADOPTED',
  MEMBERS_VOTE: 'MEMBERS_ADOPTED',
  BOARD_ADOPTION: 'BOARD_ADOPTED',
  IMPLEMENTATION: 'IN_IMPLEMENTATION',
  EFFECTIVE: 'IN_FORCE',
  REVIEW: null,
  CLOSURE: 'CLOSED',
  OTHER: null,
};

/** The status that a whole process has from a step of one of its parts on; null where the part is no farther than the whole. */
export function statusFromPart(kind: string): string | null {
  const status = STATUS_FROM_STEP[kind];
  return status && status !== 'INITIATED' ? 'IN_DEVELOPMENT' : null;
}

export const Milestone = noun('Milestone', {
  about: 'A step in the making of a policy.',
  order: ['date'],
  orderAbout: 'by date, oldest first, records without a date last',
  cites: 'required',
  planned: { field: 'happened', value: false },
  shown: { label: ['{policy}: {title}'], name: 'title', kind: 'kind' },
  called: ['milestone', 'milestones', 'step', 'steps'],
  link: true,
  events: { date: { kind: 'MILESTONE_REACHED', about: 'A policy reached a milestone.' } },
  eventRank: 5,
  lineage: {
    whole: 'policy',
    reachedBy: 'decision',
    reached: {
      type: 'REACHED',
      about:
        'The decision took the policy to a step. After adoption, the decision is the later record.',
    },
    alone: {
      type: 'STEP',
      about:
        'The policy took a step without a recorded decision. After adoption, the step is the later record.',
    },
    afterwards: ['IMPLEMENTATION', 'EFFECTIVE', 'REVIEW', 'CLOSURE'],
  },
  dated: { kind: 'event', fields: ['date'] },
  fields: {
    date: partialDate('When it was reached or is planned for; null where no source says.'),
    dateNote: prose('What the date refers to, if it is not the day of the act.'),
    kind: oneOf(MilestoneKind, 'The type of step.', { required: true }),
    happened: flag('False if the sources only announce, expect or schedule the step.', {
      required: true,
      standard: true,
    }),
    title: text('A short title, in our own words.', { required: true, searched: 'name' }),
  },
  relationships: {
    decision: one('REACHED_BY', 'Decision', 'The decision that reached this step.', {
      name: 'milestones',
      about: 'The policy steps that this decision reached.',
    }),
    meeting: one('REACHED_AT', 'Meeting', 'The meeting at which the step was reached.', {
      name: 'milestones',
      about: 'The policy steps reached at this meeting.',
    }),
  },
});
