import { aboutTopics, cameOf, few, many, noun, oneOf, prose, text } from './describe';
import { BODY } from './groups';
import { AMENDS, FOLLOWS, PART_OF, toEarlier, toLater } from './lineage';
import type { Vocabulary } from './noun';

const PolicyStatus: Vocabulary = {
  name: 'PolicyStatus',
  about: 'How far a policy has come.',
  values: {
    INITIATED: 'The process has begun.',
    IN_DEVELOPMENT: 'A group is working on it.',
    COUNCIL_ADOPTED: 'The Council adopted it.',
    MEMBERS_ADOPTED: 'The members of the ccNSO adopted it.',
    BOARD_PENDING: 'It is before the ICANN Board.',
    BOARD_ADOPTED: 'The ICANN Board adopted it.',
    IN_IMPLEMENTATION: 'It is being put into practice.',
    IN_FORCE: 'It is in force.',
    SUPERSEDED: 'Another stands in its place.',
    CLOSED: 'It ended without any of these.',
  },
};

export const Policy = noun('Policy', {
  about:
    'A policy, a policy development process or one of its parts, a procedure, a guideline, or a change of the Bylaws.',
  section: 'policies',
  key: {
    root: 'policy',
    argument: 'code',
    about: 'The code, such as `ccPDP3-RET`, or the title.',
    ranks: [['code'], ['title']],
  },
  order: ['title'],
  orderAbout: 'by title',
  cites: 'required',
  beganWith: 'milestones',
  shown: { name: 'title', colours: { fill: '#efe3fb', stroke: '#6b32a8' } },
  called: ['policy', 'policies'],
  fields: {
    code: text('The code in use, such as `ccPDP3-RET`; null where there is none.', {
      searched: 'alias',
    }),
    title: text('The title.', { required: true, searched: 'name' }),
    summary: prose('What it is about, in words of ours.', { searched: 'text' }),
    status: oneOf(
      PolicyStatus,
      'How far it has come, as the sources last say; null where they do not.',
    ),
  },
  picks: {
    step: {
      from: 'milestones',
      which: 'last happened',
      about:
        'How far it had come on a day: the last of its steps that had certainly happened by then; null when none had.',
    },
    nextStep: {
      from: 'milestones',
      which: 'next',
      about:
        'What lay ahead on a day: the first of its steps of which the date comes later, or one that is planned without a date; null when there is none.',
    },
  },
  relationships: {
    developedBy: few(
      'DEVELOPED',
      BODY.members,
      'The bodies that developed it.',
      { name: 'policies', about: 'The policies that it developed.' },
      { incoming: true, lineage: toLater('The body developed the policy.') },
    ),
    milestones: many(
      'HAS_MILESTONE',
      'Milestone',
      'Its steps, from the first to the last.',
      { name: 'policy', about: 'The policy whose step it is.', reach: 'one' },
      { nested: true },
    ),
    topics: aboutTopics('The subjects it is about.', {
      name: 'policies',
      about: 'The policies about this subject.',
    }),
    replaces: cameOf(
      'REPLACES',
      'Policy',
      'Policies in whose place it stands or is to stand.',
      { name: 'replacedBy', about: 'Policies that stand or are to stand in its place.' },
      toEarlier('The later stands in the place of the earlier.'),
    ),
    amends: cameOf(
      'AMENDS',
      'Policy',
      'Policies that it changes, with legal effect.',
      { name: 'amendedBy', about: 'Policies that change it.' },
      AMENDS,
    ),
    partOf: cameOf(
      'PART_OF',
      'Policy',
      'The policy or process that it is part of.',
      { name: 'parts', one: 'part', about: 'Its parts.' },
      PART_OF,
    ),
    derivesFrom: cameOf(
      'DERIVES_FROM',
      'Policy',
      'Policies that it rests on.',
      { name: 'basisFor', about: 'Policies that rest on it.' },
      toEarlier('The later rests on the earlier.'),
    ),
    follows: cameOf(
      'FOLLOWS',
      'Policy',
      'Policies of the same matter that came before.',
      { name: 'followedBy', about: 'Policies of the same matter that came later.' },
      FOLLOWS,
    ),
  },
});
