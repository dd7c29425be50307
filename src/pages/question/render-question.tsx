import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { View } from '../view';
import { Sources, SourceList } from '../record/sources';
import { DataView } from './data-view';
import type { FormField } from './form-fields';
import type { Entered } from './form-values';
import { QuestionForm } from './question-form';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly data: unknown;
  readonly faults: readonly string[];
  readonly view: View;
}

/** The page of a published operation: its inputs, and its answer. */
export function renderQuestion(props: Props): string {
  const { name, title, description, fields, entered, data, faults, view } = props;
  const sources = new Sources();
  const page = (
    <Document title={`${title} – ccNSO Graph`} description={description || title} view={view}>
      <p class="kind">
        <a href={`${view.base}ask`}>Question</a>
      </p>
      <h1>{title}</h1>
      <p class="about">{description}</p>
      <QuestionForm fields={fields} entered={entered} />
      {faults.length > 0 && (
        <ul class="faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {data !== null && data !== undefined && <DataView value={data} sources={sources} />}
      <SourceList sources={sources} />
      <p class="tools">
        <a href={`${view.base}query?op=${name}`}>The query of this page</a>
      </p>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** All questions, each with a link to its page. */
export function renderQuestions(
  questions: readonly { readonly name: string; readonly title: string }[],
  view: View,
): string {
  const page = (
    <Document
      title="Questions – ccNSO Graph"
      description="Questions that the graph answers."
      view={view}
    >
      <h1>Questions</h1>
      <ul class="list">
        {questions.map(({ name, title }) => (
          <li key={name}>
            <a href={`${view.base}ask/${name}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
