import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { View } from '../view';
import { PURPOSES } from './questions';

interface Question {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** All questions by what they are for, each with a link to its page and a line about it. */
export function renderQuestions(questions: readonly Question[], view: View): string {
  const grouped = new Set(PURPOSES.flatMap(({ names }) => names));
  const others = questions.filter(({ name }) => !grouped.has(name));
  const groups = [
    ...PURPOSES.map(({ title, names }) => ({
      title,
      questions: names.flatMap((name) => questions.find((each) => each.name === name) ?? []),
    })),
    { title: 'More', questions: others },
  ].filter((group) => group.questions.length > 0);
  const page = (
    <Document
      title="Questions – ccNSO Graph"
      description={`${questions.length} questions about the history of the ccNSO, each with its answer and sources.`}
      view={view}
      canonical="ask"
    >
      <h1>Questions</h1>
      <p class="about">Each has a form for other days, people, bodies and meetings.</p>
      {groups.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <dl class="questions">
            {group.questions.map(({ name, title, description }) => (
              <div key={name}>
                <dt>
                  <a href={`${view.base}ask/${name}`}>{title}</a>
                </dt>
                {description && <dd>{firstSentence(description)}</dd>}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

const firstSentence = (text: string) => /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
