import { citedAddress, textCitations, type CitedPage } from '../cite/record-citation';
import type { View } from '../view';

interface Link {
  readonly name: string;
  readonly href: string;
}

interface StyledText {
  readonly style: string;
  readonly text: string;
}

interface Props {
  readonly view: View;
  readonly page: CitedPage;
  /** The published operation behind the view, and what it was asked with. */
  readonly operation: { readonly name: string; readonly variables: object };
  /** Where the page is about a document, how that is cited itself. */
  readonly document?: {
    readonly texts: readonly StyledText[];
    readonly references: readonly Link[];
  } | null;
  /** The citation as files for reference managers. */
  readonly references: readonly Link[];
  /** The sources that the view cites, as such files. */
  readonly sources?: readonly Link[];
  /** The tables of the view, as CSV. */
  readonly tables: readonly Link[];
  /** The same facts in other forms. */
  readonly files?: readonly Link[];
  /** The path of a graph in GEXF, without the slash at its beginning, where the view is one. */
  readonly graph?: string | null;
}

/** What one can do with any view: cite it, take its tables and its graph, ask the same by GraphQL, and link to it. */
export function ViewTools(props: Props) {
  const { view, page, operation, references, tables, graph = null, document } = props;
  const { files = [], sources = [] } = props;
  const address = citedAddress(page);
  const variables = encodeURIComponent(JSON.stringify(operation.variables));
  return (
    <section class="tools" aria-labelledby="cite">
      <h2 id="cite">Cite and take</h2>
      {document && (
        <>
          <h3>The document itself</h3>
          <Citations texts={document.texts} />
          <dl class="takes">
            <Taken title="Reference" links={document.references} />
          </dl>
          <h3>Our record of it</h3>
        </>
      )}
      <Citations texts={textCitations(page)} />
      <dl class="takes">
        <Taken title={document ? 'Reference to our record' : 'Reference'} links={references} />
        <Taken title="All sources cited here" links={sources} />
        <Taken title="Table as CSV" links={tables} />
        {graph !== null && (
          <div>
            <dt>Graph</dt>
            <dd>
              <a href={view.base + graph}>GEXF</a>{' '}
              {view.isReadElsewhere && <a href={gephiLite(view, graph)}>Open in Gephi Lite</a>}
            </dd>
          </div>
        )}
        <Taken title="Data" links={files} />
        <div>
          <dt>Ask the same</dt>
          <dd>
            <a href={`${view.base}query?op=${operation.name}&variables=${variables}`}>
              The GraphQL of this page
            </a>
          </dd>
        </div>
        <div>
          <dt>This view</dt>
          <dd>
            <a href={address} data-copy="Copy the link">
              {address}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Citations({ texts }: { texts: readonly StyledText[] }) {
  return (
    <>
      {texts.map(({ style, text }) => (
        <p key={style}>
          <strong>{style}</strong>{' '}
          <span class="citation" data-copy={`Copy ${style}`}>
            {text}
          </span>
        </p>
      ))}
    </>
  );
}

function Taken({ title, links }: { title: string; links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {links.map(({ name, href }) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}

/** Gephi Lite reads a graph from its address, which it needs whole. */
function gephiLite({ address, base }: View, graph: string): string {
  const file = new URL(base + graph, address).href;
  return `https://gephi.org/gephi-lite/?file=${encodeURIComponent(file)}`;
}
