import { noun, text } from './describe';

export const Topic = noun('Topic', {
  about: 'A subject that records are about.',
  section: 'topics',
  key: {
    root: 'topic',
    argument: 'name',
    about: 'The name, such as `DNS Abuse`.',
    ranks: [['name']],
  },
  order: ['name'],
  orderAbout: 'by name',
  cites: 'required',
  shown: { label: ['{name}'], name: 'name' },
  called: ['topic', 'topics'],
  undrawn: true,
  fields: { name: text('', { required: true, searched: 'name' }) },
  relationships: {},
});
