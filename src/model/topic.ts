import { noun, text } from './noun';

export const Topic = noun('Topic', {
  about: 'A subject.',
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
  fields: { name: text('The name.', { required: true }) },
  relationships: {},
});
