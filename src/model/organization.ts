import { noun, oneOf, text } from './describe';
import type { Vocabulary } from './noun';

const OrganizationKind: Vocabulary = {
  name: 'OrganizationKind',
  about: 'What sort of organization it is.',
  values: {
    REGISTRY: 'The manager of a ccTLD.',
    ICANN_BODY: 'A part of ICANN: the Board, the GNSO, the GAC and others.',
    ICANN_ORG: 'ICANN as the company with its staff.',
    REGIONAL_ORGANIZATION: 'An association of ccTLD managers of a region.',
    INTERGOVERNMENTAL: 'An organization of states.',
    OTHER: 'None of these.',
  },
};

export const Organization = noun('Organization', {
  about:
    'The manager of a ccTLD, a part of ICANN, ICANN itself, a regional association, or another organization.',
  section: 'organizations',
  key: {
    root: 'organization',
    argument: 'name',
    about: 'The acronym, such as `GNSO`, the name, or another name.',
    ranks: [['acronym'], ['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: { name: 'name', kind: 'kind', colours: { fill: '#dcecff', stroke: '#3268a8' } },
  called: ['organization', 'organizations', 'organisation', 'organisations'],
  fields: {
    name: text('The name.', { required: true, searched: 'name' }),
    acronym: text('The acronym; null where none is in use.', { searched: 'alias' }),
    aliases: text('Other names that sources use.', { list: true, searched: 'alias' }),
    kind: oneOf(OrganizationKind, 'What sort of organization it is.', { required: true }),
  },
  relationships: {},
});
