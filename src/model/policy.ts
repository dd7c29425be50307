import { few, many, noun, oneOf, text, type Vocabulary } from './noun';

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

const lineage = (type: string, about: string, name: string, inverse: string) =>
  many(type, 'Policy', about, { name, about: inverse }, { lineage: true, acyclic: true });

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
  fields: {
    code: text('The code in use, such as `ccPDP3-RET`; null where there is none.'),
    title: text('The title.', { required: true }),
    summary: text('What it is about, in words of ours.'),
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
      ['Committee', 'Organization'],
      'The bodies that developed it.',
      { name: 'policies', about: 'The policies that it developed.' },
      { incoming: true },
    ),
    milestones: many(
      'HAS_MILESTONE',
      'Milestone',
      'Its steps, from the first to the last.',
      { name: 'policy', about: 'The policy whose step it is.', reach: 'one' },
      { nested: true },
    ),
    topics: few('ABOUT', 'Topic', 'The subjects it is about.', {
      name: 'policies',
      about: 'The policies about this subject.',
    }),
    replaces: lineage(
      'REPLACES',
      'Policies in whose place it stands or is to stand.',
      'replacedBy',
      'Policies that stand or are to stand in its place.',
    ),
    amends: lineage(
      'AMENDS',
      'Policies that it changes, with legal effect.',
      'amendedBy',
      'Policies that change it.',
    ),
    partOf: lineage('PART_OF', 'The policy or process that it is part of.', 'parts', 'Its parts.'),
    derivesFrom: lineage(
      'DERIVES_FROM',
      'Policies that it rests on.',
      'basisFor',
      'Policies that rest on it.',
    ),
    follows: lineage(
      'FOLLOWS',
      'Policies of the same matter that came before.',
      'followedBy',
      'Policies of the same matter that came later.',
    ),
  },
});
