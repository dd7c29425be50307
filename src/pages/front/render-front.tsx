import type { ComponentProps } from 'preact';
import { render } from 'preact-render-to-string';
import { readable } from '../../kernel/text';
import { Document } from '../layout/document';
import type { View } from '../view';
import { titleOf } from '../record/facts';
import { CoverageChart } from './coverage-chart';

interface FrontAnswer {
  readonly dataset: {
    readonly counts: readonly { readonly noun: string; readonly count: number }[];
  };
  readonly coverage: ComponentProps<typeof CoverageChart>;
}

interface Props {
  readonly answer: FrontAnswer;
  readonly questions: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
  }[];
  readonly view: View;
}

/** The first page: what is here, how well it is known, and where to begin. */
export function renderFront({ answer: { dataset, coverage }, questions, view }: Props): string {
  const page = (
    <Document
      title="ccNSO Graph"
      description="The history of the ccNSO as a graph: people, committees, meetings, decisions and policies, with a source for every fact."
      view={view}
    >
      <h1>The history of the ccNSO, with a source for every fact</h1>
      <form class="question" action={`${view.base}search`} role="search">
        <label>
          <span>Search people, bodies, meetings, decisions and policies</span>
          <input type="search" name="q" />
        </label>
        <button type="submit">Search</button>
      </form>
      <h2>Questions to begin with</h2>
      <ul class="cards">
        {questions.map(({ name, title, description }) => (
          <li key={name}>
            <a href={`${view.base}ask/${name}`}>{title}</a>
            <p class="about">{description}</p>
          </li>
        ))}
      </ul>
      <h2>What is known</h2>
      <CoverageChart {...coverage} />
      <dl class="counts">
        {dataset.counts.map(({ noun, count }) => (
          <div key={noun}>
            <dt>{titleOf(readable(noun))}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
