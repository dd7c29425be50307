import { render } from 'preact-render-to-string';
import { RecordHead } from '../head/record-head';
import { Document } from '../layout/document';
import type { AskedDay } from '../day/asked-day';
import type { View } from '../view';
import type { PersonOfPlace } from './people/people';
import type { RecordTime } from './timeline/record-time';
import type { RecordAnswer } from './record';
import { RecordPage } from './record-page';
import type { RecordPictures } from './record-pictures';
import { plainSentence, recordSentence } from './sentence';

interface Props {
  readonly answer: RecordAnswer;
  readonly asked: AskedDay;
  readonly time: RecordTime | null;
  readonly people?: readonly PersonOfPlace[];
  readonly pictures?: RecordPictures;
  readonly view: View;
}

/** The whole page of a record as HTML. */
export function renderRecord({ answer, asked, time, people = [], pictures, view }: Props): string {
  const { node: record, dataset } = answer;
  const description = `${record.label}: ${plainSentence(recordSentence(record, asked.asOf))}`;
  const cited = { ...record, ...dataset, asOf: asked.asOf };
  const page = (
    <Document
      title={`${record.label} – ccNSO Graph`}
      description={description}
      view={view}
      head={<RecordHead record={record} cited={cited} description={description} />}
    >
      <RecordPage {...{ answer, asked, time, people, pictures, view }} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
