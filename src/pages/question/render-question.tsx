import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { linkWithin } from '../layout/links';
import type { View } from '../view';
import { QuestionTools } from '../tools/question-tools';
import { Sources, SourceList } from '../record/sources';
import type { MeetingDay } from '../pictures/timeline/rows';
import { AnswerTimeline } from './answer-timeline';
import { AnswerView } from './answer-view';
import { cutsOf, enteredQuery } from './cut-list';
import type { Data } from './data';
import { drawnAnswer } from './drawn-answer';
import type { FormField } from './form-fields';
import type { Choices } from './field-input';
import { answerTitle, AskedWith } from './asked-with';
import type { Entered, FormFault } from './form-values';
import { summaryOf } from './summary/summary';
import { QuestionForm } from './question-form';

interface Props {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly variables: object;
  readonly data: unknown;
  readonly faults: readonly FormFault[];
  readonly choices: Choices;
  readonly meetings: readonly MeetingDay[];
  readonly labels: ReadonlyMap<string, string>;
  readonly view: View;
}

/** The page of a published operation: its inputs, and its answer. */
export async function renderQuestion(props: Props): Promise<string> {
  const { name, description, query, fields, entered, data, faults } = props;
  const title = answerTitle(props);
  const { choices, labels, view } = props;
  const { drawings, rest } = await drawnAnswer(query, data, { title, view });
  const { base } = view;
  const unplaced = faults.filter(({ field }) => !fields.some((each) => each.name === field));
  const sources = new Sources(linkWithin(view.base));
  const page = (
    <Document
      title={`${title} – ccNSO Graph`}
      description={`${title} ${description}`.trim()}
      view={view}
      canonical={`ask/${name}`}
    >
      <p class="kind">
        <a href={`${view.base}ask`}>Question</a>
      </p>
      <h1>{title}</h1>
      <p class="about">{description}</p>
      <QuestionForm {...{ fields, entered, faults, choices, labels, base }} />
      {unplaced.length > 0 && (
        <ul class="faults" role="alert">
          {unplaced.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {faults.length === 0 && <AskedWith {...{ fields, entered, labels }} />}
      {faults.length === 0 && data !== null && <Summary {...props} />}
      {'after' in props.variables && !fields.some((each) => each.name === 'after') && (
        <p class="cut">
          This is a later part of a list.{' '}
          <a href={`${view.base}ask/${name}?${enteredQuery(entered, {}, 'after')}`}>
            Back to its beginning
          </a>
        </p>
      )}
      {drawings.map((draw) => draw(sources))}
      <AnswerTimeline {...props} title={title} sources={sources} />
      {rest !== null && (
        <AnswerView data={rest as Data} shown={{ sources, cutOf: cutsOf(props) }} />
      )}
      <SourceList sources={sources} />
      {/* What is wrong with a form is nothing to be cited. */}
      {faults.length === 0 && <QuestionTools {...props} />}
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** What the answer says, in a sentence before its pictures and tables. */
function Summary({ data, fields, entered, labels }: Props) {
  const told = summaryOf({ answer: data as Data, fields, entered, labels });
  return told === null ? null : (
    <p class="summary">
      <bdi>{told}</bdi>
    </p>
  );
}
