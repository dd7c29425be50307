import type { LinkOf } from '../layout/links';
import type { ShownCitation } from './record';

/** The sources of a page, numbered as they are first met, with the way in which it links to records. */
export class Sources {
  private readonly numbers = new Map<string, number>();
  readonly listed: ShownCitation[] = [];

  constructor(readonly link: LinkOf) {}

  numberOf(citation: ShownCitation): number {
    const key = JSON.stringify([citation.document.id, citation.locator]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.listed.push(citation);
    this.numbers.set(key, this.listed.length);
    return this.listed.length;
  }
}

/** Numbers that lead to the sources below. */
export function Marks({ of, sources }: { of: readonly ShownCitation[]; sources: Sources }) {
  const numbers = [
    ...new Set(of.filter(hasDocument).map((citation) => sources.numberOf(citation))),
  ];
  if (numbers.length === 0) return null;
  return (
    <sup class="marks">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      ))}
    </sup>
  );
}

/** Some questions ask for the place in a source alone, which leads nowhere. */
function hasDocument({ document }: Partial<ShownCitation>): boolean {
  return document !== undefined;
}

/** The list to which the numbers lead. It must come last, when all numbers are given. */
export function SourceList({ sources }: { sources: Sources }) {
  if (sources.listed.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {sources.listed.map((citation, index) => (
          <li key={index} id={`source-${index + 1}`}>
            <Source citation={citation} link={sources.link} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({ citation, link }: { citation: ShownCitation; link: LinkOf }) {
  const { document, locator, shown } = citation;
  const { label, publisher, published, captured, sourceUrl } = document;
  const facts = [publisher, published && `published ${published}`, captured && `read ${captured}`];
  return (
    <>
      <a href={link(document)}>{label}</a>
      {facts.filter(Boolean).map((fact) => `, ${fact}`)}: {locator}
      {shown && ` (shows ${shown})`}
      {sourceUrl && (
        <>
          {' '}
          <a href={sourceUrl} rel="external">
            Open the source
          </a>
        </>
      )}
    </>
  );
}
