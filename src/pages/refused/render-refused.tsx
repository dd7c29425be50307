import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { PagePlace } from '../view';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This address asks for something that is not there',
  404: 'There is nothing at this address',
  429: 'Too many requests',
  503: 'Too much is asked at this moment',
  504: 'This took too long',
};

/** What people see where a page is refused: what was wrong, and where they can go on. */
export function renderRefused(status: number, message: string, place: PagePlace): string {
  const title = TITLES[status] ?? 'This page cannot be shown';
  const isBusy = status === 429 || status >= 500;
  const page = (
    <Document title={`${title} – ccNSO Graph`} description={message} view={place}>
      <h1>{title}</h1>
      <p class="note" role="alert">
        {message}
      </p>
      <p>
        {isBusy ? (
          <a href={place.address}>Try again</a>
        ) : (
          <>
            Search above, or begin at <a href={place.base}>the front page</a>.
          </>
        )}
      </p>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
