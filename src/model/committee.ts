import {
  aboutTopics,
  cameOfOthers,
  few,
  noun,
  one,
  oneOf,
  partialDate,
  prose,
  text,
} from './describe';
import { BODY } from './groups';
import { toEarlier } from './lineage';
import { BOUNDS, type Vocabulary } from './noun';
import { posts } from './post';

const CommitteeKind: Vocabulary = {
  name: 'CommitteeKind',
  about: 'The type of a committee.',
  values: {
    COUNCIL: '',
    STANDING_COMMITTEE: 'A committee with no planned end.',
    COMMITTEE: '',
    WORKING_GROUP: '',
    PDP_WORKING_GROUP: 'A working group of a policy development process (PDP).',
    CROSS_COMMUNITY_WORKING_GROUP: 'A group set up jointly by several parts of ICANN.',
    STUDY_GROUP: '',
    DRAFTING_TEAM: '',
    REVIEW_TEAM: '',
    OTHER: '',
  },
  names: { PDP_WORKING_GROUP: 'PDP working group' },
};

export const Committee = noun('Committee', {
  about:
    'The ccNSO Council, or a committee, working group or team of the ccNSO, or one to which the ccNSO appoints members.',
  section: 'committees',
  key: {
    root: 'committee',
    argument: 'acronym',
    about: 'The acronym, such as `DASC`, the name or an alias.',
    ranks: [['acronym'], ['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: {
    label: ['{name} ({acronym})', '{name}'],
    short: 'acronym',
    name: 'name',
    kind: 'kind',
    colours: { fill: '#dcecff', stroke: '#3268a8' },
  },
  called: ['committee', 'committees'],
  events: {
    established: { kind: 'COMMITTEE_ESTABLISHED', about: 'A committee was established.' },
    dissolved: { kind: 'COMMITTEE_DISSOLVED', about: 'A committee was dissolved.' },
  },
  eventRank: 3,
  ownTimeline: true,
  dated: { kind: 'tenure', fields: ['established', 'dissolved'] },
  computed: { spans: [...BOUNDS, 'established', 'dissolved'] },
  fields: {
    acronym: text('The acronym, such as `DASC`. Null if there is none.', {
      searched: 'alias',
    }),
    name: text('', { required: true, searched: 'name' }),
    aliases: text('Other names used by sources.', { list: true, searched: 'alias' }),
    kind: oneOf(CommitteeKind, 'The type of committee.', { required: true }),
    established: partialDate('When the committee was established. Null if no source says.'),
    dissolved: partialDate(
      'When the committee was dissolved. Null if no source says, which does not mean that it still exists.',
    ),
    purpose: prose('The purpose of the committee, in our own words.', { searched: 'text' }),
  },
  relationships: {
    parent: one(
      'PART_OF',
      BODY.members,
      'The body of which it is part.',
      {
        name: { Committee: 'subcommittees', Organization: 'committees' },
        one: { Committee: 'subcommittee', Organization: 'committee' },
        about: 'Committees that are part of it.',
      },
      { acyclic: true },
    ),
    succeeds: few(
      'SUCCEEDS',
      'Committee',
      'The committees whose work it took over.',
      { name: 'succeededBy', about: 'The committees that took over its work.', reach: 'short' },
      { acyclic: true, lineage: toEarlier('The later body took over the work of the earlier.') },
    ),
    resultedFrom: cameOfOthers(
      'The activities, agenda items and decisions that led to its establishment. The decision that established it does so by an effect.',
    ),
    terms: few(
      'HAS_TERM',
      'Term',
      'How long a term lasts, for each role for which a source says so.',
      { name: 'committee', about: 'The committee to which the rule applies.', reach: 'one' },
      { nested: true, plain: true },
    ),
    posts: posts(),
    topics: aboutTopics('The topics it works on.', {
      name: 'committees',
      about: 'Committees that work on this topic.',
    }),
  },
});
