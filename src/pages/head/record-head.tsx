import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import { citedDocument, documentEntry, documentTexts, slashDate } from '../cite/document-citation';
import { citedPage, textCitations, type CitedPage } from '../cite/record-citation';
import type { PageRecord } from '../record/record';
import { DataBlock } from './data-block';
import { schemaOrg } from './schema-org';

/**
 * What machines read in the head of a record's page: search engines the data of schema.org, and reference
 * managers the tags of Highwire and Dublin Core. Zotero reads those and no JSON-LD; without `og:type` it
 * takes whatever has a `citation_title` for an article in a journal.
 */
export function RecordHead({
  record,
  cited,
  description,
}: {
  record: PageRecord;
  cited: CitedPage;
  description: string;
}) {
  const document = citedDocument({
    node: record,
    dataset: { fingerprint: cited.fingerprint ?? '' },
  });
  // Who keeps a reference from the page of a document wants the document, and not our record of it.
  const entry = document ? documentEntry(document) : citedPage(cited);
  const { title, author = [], issued, note, URL: url = record.url } = entry;
  const publisher = entry['container-title'] ?? entry.publisher;
  const [citation] = document ? documentTexts(document) : textCitations(cited);
  // A document has its own language and its own rights, of which nothing is known here.
  const ours: readonly (readonly [string, string])[] = [
    ['citation_language', 'en'],
    ['DC.language', 'en'],
    ['DC.rights', DATA_LICENSE.url],
    ['DC.isPartOf', 'ccNSO Graph'],
  ];
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ...author.map(({ literal }) => ['citation_author', literal] as const),
    ['citation_publisher', publisher],
    ['citation_publication_date', issued && document ? slashDate(issued['date-parts']) : undefined],
    ['citation_public_url', url],
    ['DC.title', title],
    ...author.map(({ literal }) => ['DC.creator', literal] as const),
    ['DC.publisher', publisher],
    ['DC.identifier', url],
    ['DC.description', `${description} (${note})`],
    ['DC.bibliographicCitation', citation?.text],
    ...(document ? [] : ours),
  ];
  return (
    <>
      <link rel="canonical" href={record.url} />
      <link rel="cite-as" href={record.url} />
      <link rel="describedby" type="application/ld+json" href={`${record.url}.jsonld`} />
      <link rel="describedby" type="application/x-bibtex" href={`${record.url}.bib`} />
      <link rel="license" href={DATA_LICENSE.url} />
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={record.url} />
      <meta property="og:site_name" content="ccNSO Graph" />
      {tags.map(
        ([name, content], index) => content && <meta key={index} name={name} content={content} />,
      )}
      <DataBlock data={schemaOrg(record, description)} />
    </>
  );
}
