import { render } from 'preact-render-to-string';
import { readable } from '../../kernel/text';
import { Document } from '../layout/document';
import type { View } from '../view';
import { titleOf } from './facts';
import type { RecordAnswer } from './record';
import { RecordPage } from './record-page';

interface Props {
  readonly answer: RecordAnswer;
  readonly asked: { readonly asOf: string | null; readonly certainty: string | null };
  readonly view: View;
}

/** The whole page of a record as HTML. */
export function renderRecord({ answer, asked, view }: Props): string {
  const { label, __typename, url } = answer.node;
  const kind = titleOf(readable(__typename));
  const page = (
    <Document
      title={`${label} – ccNSO Graph`}
      description={`${kind}: ${label}, with its sources, relations and dates.`}
      view={view}
      head={<link rel="canonical" href={url} />}
    >
      <RecordPage answer={answer} asked={asked} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
