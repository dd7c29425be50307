import { flag, noun, one, oneOf, partialDate, prose, text } from './describe';
import type { Vocabulary } from './noun';

const MilestoneKind: Vocabulary = {
  name: 'MilestoneKind',
  about: 'Which step in the making of a policy it is.',
  values: {
    ISSUE_REPORT: 'The issue report, asked for or delivered.',
    INITIATION: 'The process is begun.',
    WORKING_GROUP_FORMED: 'A working group is formed.',
    INITIAL_REPORT: 'An initial or interim report.',
    PUBLIC_COMMENT: 'The public is asked.',
    FINAL_REPORT: 'A final report.',
    COUNCIL_VOTE: 'The Council votes.',
    MEMBERS_VOTE: 'The members of the ccNSO vote.',
    BOARD_ADOPTION: 'The ICANN Board adopts it.',
    IMPLEMENTATION: 'It is put into practice.',
    EFFECTIVE: 'It takes effect.',
    REVIEW: 'It is reviewed.',
    CLOSURE: 'It is closed.',
    OTHER: 'Another step.',
  },
};

export const Milestone = noun('Milestone', {
  about: 'One step of a policy.',
  order: ['date'],
  orderAbout: 'by date, oldest first, those without one last',
  cites: 'required',
  planned: { field: 'happened', value: false },
  shown: { name: 'title', kind: 'kind' },
  called: ['milestone', 'milestones', 'step', 'steps'],
  link: true,
  events: { date: { kind: 'MILESTONE_REACHED', about: 'A policy reached a step.' } },
  eventRank: 5,
  lineage: {
    whole: 'policy',
    reachedBy: 'decision',
    reached: {
      type: 'REACHED',
      about:
        'By the decision the policy reached a step; after the policy was made, the decision is the later.',
    },
    alone: {
      type: 'STEP',
      about:
        'A step of the policy, by no decision that is recorded here; after the policy was made, the step is the later.',
    },
    afterwards: ['IMPLEMENTATION', 'EFFECTIVE', 'REVIEW', 'CLOSURE'],
  },
  dated: { kind: 'event', fields: ['date'] },
  fields: {
    date: partialDate('When it was or is to be reached; null where no source says.'),
    dateNote: prose('What the date stands for when it is not the day of the act.'),
    kind: oneOf(MilestoneKind, 'Which step it is.', { required: true }),
    happened: flag('False when the sources only announce, expect or schedule it.', {
      required: true,
      standard: true,
    }),
    title: text('What the step was, in a few words of ours.', { required: true, searched: 'name' }),
  },
  relationships: {
    decision: one('REACHED_BY', 'Decision', 'The decision by which it was reached.', {
      name: 'milestones',
      about: 'The steps of policies that were reached by it.',
    }),
    meeting: one('REACHED_AT', 'Meeting', 'The meeting at which it was reached.', {
      name: 'milestones',
      about: 'The steps of policies that were reached at it.',
    }),
  },
});
