import { noun, oneOf, partialDate, text, url } from './describe';
import type { Vocabulary } from './noun';

export const DocumentKind: Vocabulary = {
  name: 'DocumentKind',
  about: 'The type of a document.',
  values: {
    RESOLUTION: 'A resolution or a list of resolutions.',
    MINUTES: 'Minutes or notes of a meeting.',
    AGENDA: 'The agenda of a meeting.',
    ANNOUNCEMENT: 'An announcement or a press release.',
    MESSAGE: 'A message to a mailing list, with its attachments.',
    REPORT: 'A report, a plan or another longer text.',
    WEB_PAGE: 'A web page that can change.',
    WIKI_PAGE: 'A page of a wiki.',
    ARTICLE: 'An article in the news or a blog.',
    DATASET: 'A dataset.',
    OTHER: '',
  },
};

/**
 * What each type of document is to those who cite it: a type of CSL 1.0.2, and
 * where that says less, the word that a bibliography adds to it.
 */
export const CSL_TYPES: Readonly<Record<string, { type: string; genre?: string }>> = {
  RESOLUTION: { type: 'document', genre: 'Resolution' },
  MINUTES: { type: 'document', genre: 'Minutes' },
  AGENDA: { type: 'document', genre: 'Agenda' },
  ANNOUNCEMENT: { type: 'webpage', genre: 'Announcement' },
  MESSAGE: { type: 'post', genre: 'Message to a mailing list' },
  REPORT: { type: 'report' },
  WEB_PAGE: { type: 'webpage' },
  WIKI_PAGE: { type: 'webpage', genre: 'Wiki page' },
  ARTICLE: { type: 'article-newspaper' },
  DATASET: { type: 'dataset' },
  OTHER: { type: 'document' },
};

export const Document = noun('Document', {
  about: 'A public source of facts, or a document that a decision adopts.',
  section: 'documents',
  order: ['published', 'title'],
  orderAbout: 'by date of publication, records without one last',
  cites: 'none',
  when: ['published'],
  shown: { label: ['{title}'], apart: ['kind', 'publisher'], name: 'title', kind: 'kind' },
  called: ['document', 'documents'],
  undrawn: true,
  fields: {
    title: text(
      'What the document is called here: its own title, or where it has none or shares it with others, our paraphrase or translation, with what tells it apart, such as "(early capture)".',
      { required: true, searched: 'name' },
    ),
    sourceUrl: url(
      'Where to read the document. Messages of a mailing list can share the address of the archive. Null if no address is known.',
    ),
    publisher: text('', { searched: 'text' }),
    published: partialDate('When the document was published. Null if it does not say.', {
      repeated: true,
    }),
    publishedNotBefore: partialDate(
      'It was not published before this date. Null if the day is stated, or nothing is known.',
      { plain: true },
    ),
    publishedNotAfter: partialDate(
      'It was published by this date. Null if the day is stated, or nothing is known.',
      { plain: true },
    ),
    captured: partialDate(
      'For a copy of a page that changes: when the copy was made. Null for other documents, or if that is not known.',
    ),
    capturedNotBefore: partialDate('The copy was not made before this date. Null if not known.'),
    capturedNotAfter: partialDate('The copy was made by this date. Null if not known.'),
    kind: oneOf(DocumentKind, 'The type of document. Null if it has not been determined.'),
    authors: text('Who wrote the document, where it says so.', { list: true, searched: 'text' }),
  },
  computed: {
    citation: [
      'title',
      'sourceUrl',
      'publisher',
      'published',
      'publishedNotBefore',
      'publishedNotAfter',
      'captured',
      'kind',
      'authors',
    ],
  },
  relationships: {},
});
