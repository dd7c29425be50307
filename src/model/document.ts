import { noun, partialDate, text, url } from './describe';

export const Document = noun('Document', {
  about: 'A public source of facts, or a document that a decision adopts.',
  section: 'documents',
  order: ['published', 'title'],
  orderAbout: 'by date of publication, records without one last',
  cites: 'none',
  when: ['published'],
  shown: { name: 'title' },
  called: ['document', 'documents'],
  undrawn: true,
  fields: {
    title: text('', { required: true, searched: 'name' }),
    url: url(
      'Where to read the document. Messages of a mailing list can share the address of the archive. Null if no address is known.',
    ),
    publisher: text('', { searched: 'text' }),
    published: partialDate('When the document was published. Null if it does not say.', {
      repeated: true,
    }),
  },
  relationships: {},
});
