import type { NounName } from '../../model/noun';
import { titleOf } from '../../model/titles';
import { tablesOf } from '../question/data-tables';
import type { RecordAnswer } from '../record/record';
import { recordOperation, recordTakesDay } from '../record/record-operation';
import type { View } from '../view';
import { citedDocument, documentTexts } from '../cite/document-citation';
import type { CitedPage } from '../cite/record-citation';
import { referenceLinks } from './reference-files';
import { sourceLinks } from './source-files';
import { ViewTools } from './view-tools';

interface Asked {
  readonly asOf: string | null;
  readonly certainty: string | null;
}

/** What a record is cited by: its own address, with the day and the grade that were asked for. */
export function citedRecord({ node, dataset }: RecordAnswer, asked: Asked): CitedPage {
  const { id, label, url } = node;
  const address = url + askedQuery(asked);
  return { id, label, url: address, fingerprint: dataset.fingerprint, asOf: asked.asOf };
}

function askedQuery({ asOf, certainty }: Asked, more: Readonly<Record<string, string>> = {}) {
  const query = new URLSearchParams({
    ...(asOf === null ? {} : { asof: asOf }),
    ...(certainty === null ? {} : { least: certainty }),
    ...more,
  }).toString();
  return query && `?${query}`;
}

/** The tools of the page of a record. */
export function RecordTools({
  answer,
  asked,
  view,
}: {
  answer: RecordAnswer;
  asked: Asked;
  view: View;
}) {
  const { id, __typename } = answer.node;
  const path = `${view.base}r/${id}`;
  const query = askedQuery(asked);
  const noun = __typename as NounName;
  const document = citedDocument(answer);
  const day = recordTakesDay(noun) ? { asOf: asked.asOf, certainty: asked.certainty } : {};
  return (
    <ViewTools
      view={view}
      page={citedRecord(answer, asked)}
      operation={{ name: recordOperation(noun), variables: { id, ...day } }}
      document={
        document && { texts: documentTexts(document), references: referenceLinks(path, '') }
      }
      references={referenceLinks(path, document ? askedQuery(asked, { cited: 'record' }) : query)}
      sources={sourceLinks(answer.node, path, query)}
      tables={[
        // A file has all rows, each with its grade, whatever the page hides.
        ...tablesOf(answer.node).map(({ name }) => ({
          name: name.split('.').map(titleOf).join(', '),
          href: `${path}.csv${askedQuery({ ...asked, certainty: null }, { table: name })}`,
        })),
        { name: 'all around it', href: `${path}.csv` },
      ]}
      files={[
        { name: 'JSON-LD', href: `${path}.jsonld` },
        { name: 'JSON', href: `${path}.json${query}` },
      ]}
      graph={`export?format=gexf&what=neighbourhood&of=${id}${asked.asOf ? `&asOf=${asked.asOf}` : ''}`}
    />
  );
}
