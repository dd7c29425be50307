import { few, noun, oneOf, one, partialDate, text, type Vocabulary } from './noun';

const CommitteeKind: Vocabulary = {
  name: 'CommitteeKind',
  about: 'What sort of body a committee is.',
  values: {
    COUNCIL: 'A council.',
    STANDING_COMMITTEE: 'A committee without an end.',
    COMMITTEE: 'A committee.',
    WORKING_GROUP: 'A working group.',
    PDP_WORKING_GROUP: 'A working group of a policy development process.',
    CROSS_COMMUNITY_WORKING_GROUP: 'A group that several parts of ICANN set up together.',
    STUDY_GROUP: 'A group that studies a question.',
    DRAFTING_TEAM: 'A group that drafts a text.',
    REVIEW_TEAM: 'A group that reviews something.',
    OTHER: 'None of these.',
  },
};

export const Committee = noun('Committee', {
  about:
    'The ccNSO Council, a standing committee, a committee, a working group or a team, of the ccNSO or with members that it names.',
  section: 'committees',
  key: {
    root: 'committee',
    argument: 'acronym',
    about: 'The acronym, such as `DASC`, the name, or another name.',
    ranks: [['acronym'], ['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  dated: { kind: 'tenure', fields: ['established', 'dissolved'] },
  fields: {
    acronym: text('The acronym, such as `DASC`; null where none is in use.'),
    name: text('The name.', { required: true }),
    aliases: text('Other names that sources use.', { list: true }),
    kind: oneOf(CommitteeKind, 'What sort of body it is.', { required: true }),
    established: partialDate('When it was set up; null where no source says.'),
    dissolved: partialDate(
      'When it was closed; null where no source says, which does not mean that it still exists.',
    ),
    purpose: text('What it is for, in words of ours.'),
  },
  spans: [['established', 'dissolved']],
  relationships: {
    parent: one(
      'PART_OF',
      ['Committee', 'Organization'],
      'The body that it is part of.',
      {
        name: { Committee: 'subcommittees', Organization: 'committees' },
        about: 'The bodies that are part of it.',
      },
      { acyclic: true },
    ),
    succeeds: few(
      'SUCCEEDS',
      'Committee',
      'The bodies whose work it took over.',
      { name: 'succeededBy', about: 'The bodies that took over its work.', reach: 'short' },
      { acyclic: true },
    ),
    resultedFrom: few('RESULTED_FROM', 'Activity', 'The activities that brought it about.', {
      name: 'resultingCommittees',
      about: 'The bodies that it brought about.',
      plain: true,
    }),
    terms: few(
      'HAS_TERM',
      'Term',
      'How long a term of a role lasts in it, where a source states it.',
      { name: 'committee', about: 'The body whose rule it is.', reach: 'one' },
      { nested: true, plain: true },
    ),
    topics: few('ABOUT', 'Topic', 'The subjects it works on.', {
      name: 'committees',
      about: 'The bodies that work on this subject.',
    }),
  },
});
