import type { ComponentChildren } from 'preact';
import { VERSION } from '../../kernel/version';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import type { View } from '../view';

interface Props {
  readonly title: string;
  readonly description: string;
  readonly view: View;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly searched?: string;
}

/** What all pages share: the search box above, and below what the data is and who may use it. */
export function Document({
  title,
  description,
  view: { base, fingerprint },
  head,
  children,
  searched = '',
}: Props) {
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
          <form action={`${base}search`} role="search">
            <label>
              <span class="hidden">Search</span>
              <input
                type="search"
                name="q"
                value={searched}
                placeholder="Search people, bodies, decisions …"
              />
            </label>
            <button type="submit">Search</button>
          </form>
          <nav aria-label="Site">
            <a href={`${base}ask`}>Questions</a> <a href={`${base}query`}>Query</a>
          </nav>
        </header>
        <main id="content">{children}</main>
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
