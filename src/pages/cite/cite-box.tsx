import type { View } from '../view';
import { textCitations, type CitedPage } from './record-citation';

/** How to cite the page, and where it can be taken from. */
export function CiteBox({ page, view: { base } }: { page: CitedPage; view: View }) {
  const query = page.asOf ? `?asof=${page.asOf}` : '';
  const file = (suffix: string) => `${base}r/${page.id}.${suffix}${query}`;
  return (
    <section class="tools" aria-labelledby="cite">
      <h2 id="cite">Cite and take</h2>
      {textCitations(page).map(({ style, text }) => (
        <p key={style}>
          <strong>{style}</strong> <span class="citation">{text}</span>
        </p>
      ))}
      <p>
        {[
          ['bib', 'BibTeX'],
          ['ris', 'RIS'],
          ['csl.json', 'CSL-JSON'],
          ['jsonld', 'JSON-LD'],
          ['json', 'JSON'],
          ['csv', 'CSV'],
        ].map(([suffix = '', name]) => (
          <a key={suffix} href={file(suffix)}>
            {name}
          </a>
        ))}
        <a href={`${base}export?format=gexf&what=neighbourhood&of=${page.id}`}>GEXF</a>
      </p>
    </section>
  );
}
