import { render } from 'preact-render-to-string';
import { readable } from '../../kernel/text';
import { Document } from '../layout/document';
import { titleOf } from './facts';
import type { RecordAnswer } from './record';
import { RecordPage } from './record-page';

interface Props {
  readonly answer: RecordAnswer;
  readonly asked: { readonly asOf: string | null; readonly certainty: string | null };
  /** The path of the server, with a slash at its end. */
  readonly base: string;
}

/** The whole page of a record as HTML. */
export function renderRecord({ answer, asked, base }: Props): string {
  const { label, __typename, url } = answer.node;
  const kind = titleOf(readable(__typename));
  const page = (
    <Document
      title={`${label} – ccNSO Graph`}
      description={`${kind}: ${label}, with its sources, relations and dates.`}
      base={base}
      fingerprint={answer.dataset.fingerprint}
      head={<link rel="canonical" href={url} />}
    >
      <RecordPage answer={answer} asked={asked} base={base} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
