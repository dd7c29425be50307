import type { CitedPage } from '../cite/record-citation';
import type { Data } from '../question/data';
import { answerTitle } from '../question/asked-with';
import { tablesOf } from '../question/data-tables';
import type { FormField } from '../question/form-fields';
import type { Entered } from '../question/form-values';
import type { View } from '../view';
import { referenceLinks } from './reference-files';
import { sourceLinks } from './source-files';
import { ViewTools } from './view-tools';

/** A question as it was asked, and what was answered. */
export interface AskedQuestion {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly labels?: ReadonlyMap<string, string>;
  readonly variables: object;
  readonly data?: unknown;
  readonly view: View;
}

/** What a question is cited by: its address with all that was entered, and the days that count where nothing was. */
export function citedQuestion(question: AskedQuestion): CitedPage {
  const { name, fields, entered, view } = question;
  const days = fields.filter(({ kind }) => kind === 'date');
  const chosen = days.map((field) => entered[field.name] ?? field.standard).filter(Boolean);
  const url = new URL(view.address);
  url.pathname = `${view.base}ask/${name}`;
  url.search = queryOf({ fields, entered });
  return {
    id: `ask:${name}`,
    label: answerTitle(question),
    url: url.href,
    fingerprint: view.fingerprint,
    asOf: chosen.length > 0 ? chosen.join(', ') : null,
  };
}

/** What was entered, as the end of an address. */
function queryOf(
  { fields, entered }: Pick<AskedQuestion, 'fields' | 'entered'>,
  more: Readonly<Record<string, string>> = {},
): string {
  // Where a later page of a list begins stands in the address, but no input takes it.
  const names = new Set([...fields.map(({ name }) => name), 'after']);
  const pairs = [...names].flatMap((name) =>
    [entered[name] ?? []].flat().map((value): [string, string] => [name, value]),
  );
  const query = new URLSearchParams([...pairs, ...Object.entries(more)]).toString();
  return query && `?${query}`;
}

/** The tools of a question. */
export function QuestionTools(question: AskedQuestion) {
  const { name, variables, data, view } = question;
  const path = `${view.base}ask/${name}`;
  const query = queryOf(question);
  return (
    <ViewTools
      view={view}
      page={citedQuestion(question)}
      operation={{ name, variables }}
      references={referenceLinks(path, query)}
      sources={sourceLinks(data, path, query)}
      tables={tablesOf((data ?? {}) as Data).map((table) => ({
        name: table.name,
        href: `${path}.csv${queryOf(question, { table: table.name })}`,
      }))}
      files={[{ name: 'JSON', href: `${path}.json${query}` }]}
    />
  );
}
