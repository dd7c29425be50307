import { aboutTopics, cameOf, few, many, noun, oneOf, prose, text } from './describe';
import { BODY } from './groups';
import { AMENDS, FOLLOWS, PART_OF, toEarlier, toLater } from './lineage';
import type { Vocabulary } from './noun';

/** In the order in which a policy gets on: a step never takes it back. */
export const PolicyStatus: Vocabulary = {
  name: 'PolicyStatus',
  about: 'The status of a policy.',
  values: {
    INITIATED: 'The process has been initiated.',
    IN_DEVELOPMENT: 'In development: a group works on it or has reported.',
    COUNCIL_ADOPTED: 'Adopted by the ccNSO Council.',
    MEMBERS_ADOPTED: 'Adopted by the ccNSO members.',
    BOARD_PENDING: 'Awaiting a decision of the ICANN Board.',
    BOARD_ADOPTED: 'Adopted by the ICANN Board.',
    IN_IMPLEMENTATION: 'Being implemented.',
    IN_FORCE: 'In force.',
    SUPERSEDED: 'Replaced by another policy.',
    CLOSED: 'Closed: the work on it has ended.',
  },
};

export const Policy = noun('Policy', {
  about:
    'A policy, a policy development process or one of its parts, a procedure, a guideline, or a change of the Bylaws.',
  section: 'policies',
  key: {
    root: 'policy',
    argument: 'code',
    about: 'The code, such as `ccPDP3-RET`, the title or an alias.',
    ranks: [['code'], ['title'], ['aliases']],
  },
  order: ['title'],
  orderAbout: 'by title',
  cites: 'required',
  beganWith: 'milestones',
  shown: {
    label: ['{title} ({code})', '{title}'],
    short: 'code',
    name: 'title',
    colours: { fill: '#efe3fb', stroke: '#6b32a8' },
  },
  called: ['policy', 'policies'],
  fields: {
    code: text('The code in use, such as `ccPDP3-RET`. Null if there is none.', {
      searched: 'alias',
      unique: true,
    }),
    title: text('', { required: true, searched: 'name' }),
    aliases: text('Other names used by sources.', { list: true, searched: 'alias' }),
    summary: prose('A summary, in our own words.', { searched: 'text' }),
    status: oneOf(
      PolicyStatus,
      'The last status on record, from a step or from a source that states it; `statusAsOf` says of which day it is, and what the status is on another. Null if no step and no source tells one.',
    ),
  },
  picks: {
    step: {
      from: 'milestones',
      which: 'last happened',
      about: 'The last step that had certainly happened by this day. Null if none had.',
    },
    nextStep: {
      from: 'milestones',
      which: 'next',
      about:
        'The next step after this day: the first with a later date, or a planned step without a date. Null if there is none.',
    },
  },
  relationships: {
    developedBy: few(
      'DEVELOPED',
      BODY.members,
      'The bodies that developed the policy.',
      { name: 'policies', about: 'The policies developed by this body.' },
      { incoming: true, lineage: toLater('The body developed the policy.') },
    ),
    milestones: many(
      'HAS_MILESTONE',
      'Milestone',
      'The steps of the policy, oldest first.',
      { name: 'policy', about: 'The policy to which the step belongs.', reach: 'one' },
      { nested: true },
    ),
    topics: aboutTopics('The topics it is about.', {
      name: 'policies',
      about: 'Policies on this topic.',
    }),
    replaces: cameOf(
      'REPLACES',
      'Policy',
      'Policies that this one replaces or is to replace.',
      { name: 'replacedBy', about: 'Policies that replace or are to replace this one.' },
      toEarlier('The later replaces the earlier.'),
    ),
    amends: cameOf(
      'AMENDS',
      'Policy',
      'Policies that this one changes with legal effect.',
      { name: 'amendedBy', about: 'Policies that change this one.' },
      AMENDS,
    ),
    partOf: cameOf(
      'PART_OF',
      'Policy',
      'The policies or processes of which it is part.',
      { name: 'parts', one: 'part', about: 'Its parts.' },
      PART_OF,
    ),
    derivesFrom: cameOf(
      'DERIVES_FROM',
      'Policy',
      'Policies on which this one is based.',
      { name: 'basisFor', about: 'Policies based on this one.' },
      toEarlier('The later is based on the earlier.'),
    ),
    follows: cameOf(
      'FOLLOWS',
      'Policy',
      'Earlier policies on the same matter.',
      { name: 'followedBy', about: 'Later policies on the same matter.' },
      FOLLOWS,
    ),
  },
});
