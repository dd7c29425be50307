import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { DataBlock } from '../head/data-block';
import { Document } from '../layout/document';
import { SearchBox } from '../search/search-box';
import { ShownTools, type ShownView } from '../tools/shown-view';
import type { View } from '../view';
import type { Answered } from './answers/card';
import { CoverageChart } from './coverage-chart';
import { datasetData } from './dataset-data';
import { RecordCounts } from './record-counts';

interface FrontAnswer {
  readonly dataset: ComponentProps<typeof RecordCounts>;
  readonly coverage: ComponentProps<typeof CoverageChart>;
}

interface Props {
  readonly answer: FrontAnswer;
  readonly questions: readonly Answered[];
  readonly view: View;
}

const ABOUT =
  'The history of the ccNSO as a graph: people, committees, meetings, decisions and policies, with a source for every fact.';

/** The front page as it is cited, with its numbers as tables. */
export function shownFront({ dataset, coverage }: FrontAnswer): ShownView {
  return {
    path: '',
    file: 'index',
    title: 'The history of the ccNSO, with a source for every fact',
    operation: { name: 'FrontPage', variables: {} },
    data: { counts: dataset.counts, coverage: coverage.years },
  };
}

/** The first page: what is here, how well it is known, and where to begin. */
export function renderFront({ answer: { dataset, coverage }, questions, view }: Props): string {
  const page = (
    <Document
      title="ccNSO Graph"
      description={ABOUT}
      view={view}
      canonical=""
      head={<DataBlock data={datasetData(view, ABOUT)} />}
      hasSearch={false}
    >
      <h1>The history of the ccNSO, with a source for every fact</h1>
      <SearchBox
        base={view.base}
        id="front-search"
        label="Search people, bodies, meetings, decisions and policies"
        isLarge
      />
      <section aria-labelledby="answers">
        <h2 id="answers">Six questions, answered</h2>
        <ul class="cards">
          {questions.map(({ name, title, answer }) => (
            <li key={name}>
              <h3>
                <a href={`${view.base}ask/${name}`}>{title}</a>
              </h3>
              {answer ?? <p class="unknown">This graph does not answer it.</p>}
              {answer && (
                <p class="more">
                  <a href={`${view.base}ask/${name}`}>
                    The whole answer<span class="hidden">: {title}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
        <p>
          <a href={`${view.base}ask`}>All questions</a>
        </p>
      </section>
      <section aria-labelledby="coverage">
        <h2 id="coverage">What it holds, and where it is thin</h2>
        <RecordCounts {...dataset} />
        <CoverageChart {...coverage} />
      </section>
      <ShownTools shown={shownFront({ dataset, coverage })} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
