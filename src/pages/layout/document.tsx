import type { ComponentChildren } from 'preact';
import { VERSION } from '../../kernel/version';
import { MovedOn } from '../cite/moved-on';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import { SearchBox } from '../search/search-box';
import type { PagePlace } from '../view';

interface Props {
  readonly title: string;
  readonly description: string;
  readonly view: PagePlace;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly searched?: string;
  /** The path under the server's address by which search engines know the page; none where it is not for them. */
  readonly canonical?: string;
  /** Whether the search stands above; the front page has its own. */
  readonly hasSearch?: boolean;
}

/** What all pages share: the search box above, and below what the data is and who may use it. */
export function Document({
  title,
  description,
  view,
  head,
  children,
  searched = '',
  canonical,
  hasSearch = true,
}: Props) {
  const { base, fingerprint, address } = view;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${base}icon.svg`} />
        <link rel="stylesheet" href={`${base}explorer.css`} />
        <script type="module" src={`${base}explorer.js`} />
        {canonical !== undefined && (
          <link rel="canonical" href={`${new URL(address).origin}${base}${canonical}`} />
        )}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="site">
          <a class="home" href={base}>
            ccNSO Graph
          </a>
          {hasSearch && (
            <SearchBox base={base} id="site-search" label="Search" searched={searched} />
          )}
          <nav aria-label="Site">
            <a href={`${base}ask`}>Questions</a> <a href={`${base}network`}>Network</a>{' '}
            <a href={`${base}query`}>Query</a>
          </nav>
        </header>
        <main id="content">
          <MovedOn view={view} />
          {children}
        </main>
        <footer class="site">
          <p>
            ccNSO Graph {VERSION}
            {fingerprint && (
              <>
                , data <code>{fingerprint.slice(0, 12)}</code>
              </>
            )}
            , <a href={DATA_LICENSE.url}>{DATA_LICENSE.name}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
