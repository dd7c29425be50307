import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
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
  const { title, author = [], 'container-title': site, note, URL: url } = citedPage(cited);
  const [author0] = author;
  const [citation] = textCitations(cited);
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', author0?.literal],
    ['citation_publisher', site],
    ['citation_language', 'en'],
    ['citation_public_url', url],
    ['DC.title', title],
    ['DC.creator', author0?.literal],
    ['DC.publisher', site],
    ['DC.language', 'en'],
    ['DC.identifier', url],
    ['DC.description', `${description} (${note})`],
    ['DC.rights', DATA_LICENSE.url],
    ['DC.isPartOf', site],
    ['DC.bibliographicCitation', citation?.text],
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
      {tags.map(([name, content]) => content && <meta key={name} name={name} content={content} />)}
      <DataBlock data={schemaOrg(record, description)} />
    </>
  );
}
