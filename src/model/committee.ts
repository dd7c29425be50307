import { aboutTopics, few, noun, one, oneOf, partialDate, prose, text } from './describe';
import { BODY } from './groups';
import { RESULTED_FROM, toEarlier } from './lineage';
import type { Vocabulary } from './noun';

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
  shown: { name: 'name', kind: 'kind', colours: { fill: '#dcecff', stroke: '#3268a8' } },
  called: ['committee', 'committees'],
  events: {
    established: { kind: 'COMMITTEE_ESTABLISHED', about: 'A body was set up.' },
    dissolved: { kind: 'COMMITTEE_DISSOLVED', about: 'A body was closed.' },
  },
  eventRank: 3,
  ownTimeline: true,
  dated: { kind: 'tenure', fields: ['established', 'dissolved'] },
  fields: {
    acronym: text('The acronym, such as `DASC`; null where none is in use.', {
      searched: 'alias',
    }),
    name: text('The name.', { required: true, searched: 'name' }),
    aliases: text('Other names that sources use.', { list: true, searched: 'alias' }),
    kind: oneOf(CommitteeKind, 'What sort of body it is.', { required: true }),
    established: partialDate('When it was set up; null where no source says.'),
    dissolved: partialDate(
      'When it was closed; null where no source says, which does not mean that it still exists.',
    ),
    purpose: prose('What it is for, in words of ours.', { searched: 'text' }),
  },
  relationships: {
    parent: one(
      'PART_OF',
      BODY.members,
      'The body that it is part of.',
      {
        name: { Committee: 'subcommittees', Organization: 'committees' },
        one: { Committee: 'subcommittee', Organization: 'committee' },
        about: 'The bodies that are part of it.',
      },
      { acyclic: true },
    ),
    succeeds: few(
      'SUCCEEDS',
      'Committee',
      'The bodies whose work it took over.',
      { name: 'succeededBy', about: 'The bodies that took over its work.', reach: 'short' },
      { acyclic: true, lineage: toEarlier('The later body took over the work of the earlier.') },
    ),
    resultedFrom: few(
      'RESULTED_FROM',
      'Activity',
      'The activities that brought it about.',
      {
        name: 'resultingCommittees',
        one: 'resultingCommittee',
        about: 'The bodies that it brought about.',
        plain: true,
      },
      { lineage: RESULTED_FROM },
    ),
    terms: few(
      'HAS_TERM',
      'Term',
      'How long a term of a role lasts in it, where a source states it.',
      { name: 'committee', about: 'The body whose rule it is.', reach: 'one' },
      { nested: true, plain: true },
    ),
    topics: aboutTopics('The subjects it works on.', {
      name: 'committees',
      about: 'The bodies that work on this subject.',
    }),
  },
});
