import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { View } from '../view';

/** The page for an id that no record has, with those that may have been meant. */
export function renderMissing(
  id: string,
  suggestions: readonly { readonly id: string; readonly label: string }[],
  view: View,
  fault: string | null = null,
): string {
  const page = (
    <Document title="No such record – ccNSO Graph" description="No record has this id." view={view}>
      <h1>No record has this id</h1>
      <p>
        There is no record <code>{id.slice(0, 100)}</code>.
      </p>
      {fault !== null && (
        <p class="faults" role="alert">
          Nothing could be searched that may have been meant: {fault}
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <p>Did you mean one of these?</p>
          <ul>
            {suggestions.map(({ id: other, label }) => (
              <li key={other}>
                <a href={`${view.base}r/${other}`}>
                  <bdi>{label}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
