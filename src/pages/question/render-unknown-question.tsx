import { kebabCase } from '../../kernel/text';
import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { View } from '../view';

interface Question {
  readonly name: string;
  readonly title: string;
}

/** So many questions are offered. */
const MOST_OFFERED = 5;

/** The page for a question that there is not, with those that are called most like it. */
export function renderUnknownQuestion(
  name: string,
  questions: readonly Question[],
  view: View,
): string {
  const page = (
    <Document
      title="No such question – ccNSO Graph"
      description="No question is called so."
      view={view}
    >
      <h1>No question is called so</h1>
      <p>
        There is no question <code>{name.slice(0, 100)}</code>. Did you mean one of these?
      </p>
      <ul>
        {nearestQuestions(name, questions).map((each) => (
          <li key={each.name}>
            <a href={`${view.base}ask/${each.name}`}>{each.title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${view.base}ask`}>All questions</a>
      </p>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** The questions that share most with a name, in its letters and those of their titles. */
export function nearestQuestions(
  name: string,
  questions: readonly Question[],
): readonly Question[] {
  const asked = piecesOf(name);
  return questions
    .map((question) => ({ question, shared: sharedOf(asked, question) }))
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST_OFFERED)
    .map(({ question }) => question);
}

/** What a name shares counts more than what a title does, as somebody has mistyped a name. */
function sharedOf(asked: ReadonlySet<string>, { name, title }: Question): number {
  const [ofName, ofTitle] = [piecesOf(name), piecesOf(title)];
  const inBoth = (pieces: ReadonlySet<string>) =>
    [...asked].filter((piece) => pieces.has(piece)).length;
  return (
    (3 * inBoth(ofName)) / Math.max(ofName.size, asked.size, 1) +
    inBoth(ofTitle) / Math.max(asked.size, 1)
  );
}

/** Three letters after each other, which survive that others are mistyped. */
function piecesOf(text: string): ReadonlySet<string> {
  const letters = kebabCase(text.slice(0, 200)).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(
    Array.from({ length: Math.max(letters.length - 2, 0) }, (_each, at) =>
      letters.slice(at, at + 3),
    ),
  );
}
