import { noun, partialDate, text, url } from './describe';

export const Document = noun('Document', {
  about: 'A public source of facts, or a document that a decision adopts.',
  section: 'documents',
  order: ['published', 'title'],
  orderAbout: 'by date of publication, those without one last',
  cites: 'none',
  when: ['published'],
  shown: { name: 'title' },
  called: ['document', 'documents'],
  undrawn: true,
  fields: {
    title: text('The title.', { required: true, searched: 'name' }),
    url: url(
      'Where it can be read; several messages of a mailing list can share the address of its archive. Null where no address is known.',
    ),
    publisher: text('Who published it.', { searched: 'text' }),
    published: partialDate('When it was published; null where it does not say.', {
      repeated: true,
    }),
  },
  relationships: {},
});
