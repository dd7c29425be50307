import { noun, oneOf, text } from './describe';
import type { Vocabulary } from './noun';
import { posts } from './post';

const OrganizationKind: Vocabulary = {
  name: 'OrganizationKind',
  about: 'The type of organization.',
  values: {
    REGISTRY: 'The manager of a ccTLD.',
    ICANN_BODY: 'A part of ICANN, such as the Board, the GNSO or the GAC.',
    ICANN_ORG: 'ICANN the organization, with its staff.',
    REGIONAL_ORGANIZATION: 'A regional association of ccTLD managers.',
    INTERGOVERNMENTAL: 'An intergovernmental organization.',
    OTHER: '',
  },
  names: { ICANN_BODY: 'ICANN body', ICANN_ORG: 'ICANN organization' },
};

export const Organization = noun('Organization', {
  about:
    'The manager of a ccTLD, a part of ICANN, ICANN itself, a regional association, or another organization.',
  section: 'organizations',
  key: {
    root: 'organization',
    argument: 'name',
    about: 'The acronym, such as `GNSO`, the name or an alias.',
    ranks: [['acronym'], ['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: {
    label: ['{name} ({acronym})', '{name}'],
    short: 'acronym',
    apart: ['ccTlds'],
    name: 'name',
    kind: 'kind',
    colours: { fill: '#dcecff', stroke: '#3268a8' },
  },
  timelineOf: ['ccTlds'],
  grouped: {
    REGION: {
      about:
        'The ICANN region of each ccTLD that it manages. An organization can be in several groups.',
      paths: [['ccTlds', 'territory', 'region']],
    },
  },
  called: ['organization', 'organizations', 'organisation', 'organisations'],
  fields: {
    name: text('', { required: true, searched: 'name' }),
    acronym: text('The acronym. Null if there is none.', { searched: 'alias' }),
    aliases: text('Other names used by sources.', { list: true, searched: 'alias' }),
    kind: oneOf(OrganizationKind, 'The type of organization.', { required: true }),
  },
  relationships: { posts: posts() },
});
