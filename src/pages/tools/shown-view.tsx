import type { CitedPage } from '../cite/record-citation';
import type { Data } from '../question/data';
import { tablesOf } from '../question/data-tables';
import type { View } from '../view';
import { referenceLinks } from './reference-files';
import { ViewTools } from './view-tools';

/** A view as it is cited and taken: what it is called, which operation is behind it, and its tables. */
export interface ShownView {
  /** Its path below that of the server, such as `r/policy:ccpdp4/lineage`. */
  readonly path: string;
  /** What its files are called, where that is not its path. */
  readonly file?: string;
  readonly title: string;
  readonly asOf?: string | null;
  readonly operation: { readonly name: string; readonly variables: object };
  /** What the tables are of, each list under its name. */
  readonly data: unknown;
  readonly graph?: string | null;
  /** Whether there is a drawing of it as a file. */
  readonly isDrawn?: boolean;
}

/** What a view is cited by: its address with all that was chosen. */
export function citedView({ path, title, asOf = null }: ShownView, view: View): CitedPage {
  const url = new URL(`${view.base}${path}${chosenIn(view)}`, view.address).href;
  return { id: `view:${path || 'front'}`, label: title, url, fingerprint: view.fingerprint, asOf };
}

/** What was chosen, as the end of an address; the table of a file and the data that was cited are no part of it. */
function chosenIn({ address }: View, more: Readonly<Record<string, string>> = {}): string {
  const { searchParams } = new URL(address);
  for (const name of ['v', 'table']) searchParams.delete(name);
  for (const [name, value] of Object.entries(more)) searchParams.set(name, value);
  return searchParams.size > 0 ? `?${searchParams}` : '';
}

/** The tools of any view that is neither a record nor a question. */
export function ShownTools({ shown, view }: { shown: ShownView; view: View }) {
  const file = view.base + (shown.file ?? shown.path);
  const chosen = chosenIn(view);
  return (
    <ViewTools
      view={view}
      page={citedView(shown, view)}
      operation={shown.operation}
      references={referenceLinks(file, chosen)}
      tables={tablesOf((shown.data ?? {}) as Data).map(({ name }) => ({
        name,
        href: `${file}.csv${chosenIn(view, { table: name })}`,
      }))}
      files={[
        { name: 'JSON', href: `${file}.json${chosen}` },
        ...(shown.isDrawn ? [{ name: 'SVG', href: `${file}.svg${chosen}` }] : []),
      ]}
      graph={shown.graph ?? null}
    />
  );
}
