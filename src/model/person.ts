import { noun, text } from './describe';
import { UNTITLED } from './text-format';

export const Person = noun('Person', {
  about: 'A person, under the name used by the sources, without titles.',
  section: 'people',
  key: {
    root: 'person',
    argument: 'name',
    about: 'The name or an alias, such as `Katrina Sataki`.',
    ranks: [['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: { label: ['{name}'], name: 'name', colours: { fill: '#fff3d6', stroke: '#b8860b' } },
  called: ['person', 'people'],
  fields: {
    name: text('', { required: true, searched: 'name', format: UNTITLED }),
    aliases: text('Other forms of the name used by sources.', { list: true, searched: 'alias' }),
  },
  grouped: {
    REGION: {
      about:
        'The ICANN region of the ccTLD of each affiliation, whenever it was. A person can be in several groups.',
      paths: [['affiliations', 'affiliatedWith', 'territory', 'region']],
    },
    ORGANIZATION: {
      about:
        'The organization, or the registry of the ccTLD, of each affiliation, whenever it was. A person can be in several groups.',
      paths: [
        ['affiliations', 'affiliatedWith', 'Organization'],
        ['affiliations', 'affiliatedWith', 'manager'],
      ],
    },
  },
  relationships: {},
});
