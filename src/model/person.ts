import { noun, text } from './describe';

export const Person = noun('Person', {
  about: 'A person, under the name that the sources print, without titles.',
  section: 'people',
  key: {
    root: 'person',
    argument: 'name',
    about: 'The name or another name, such as `Katrina Sataki`.',
    ranks: [['name'], ['aliases']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: { name: 'name', colours: { fill: '#fff3d6', stroke: '#b8860b' } },
  called: ['person', 'people'],
  fields: {
    name: text('The name.', { required: true, searched: 'name' }),
    aliases: text('Other forms of the name that sources print.', { list: true, searched: 'alias' }),
  },
  relationships: {},
});
