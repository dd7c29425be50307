import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import type { View } from '../view';

interface Props {
  /** The published operation that the address names. */
  readonly shown: { readonly name: string; readonly title: string; readonly query: string } | null;
  readonly schema: string;
  readonly view: View;
}

/** In place of an editor, on a server that answers no other operations than those it publishes. */
export function renderPublished({ shown, schema, view }: Props): string {
  const { base } = view;
  const page = (
    <Document
      title="Query – ccNSO Graph"
      description="The operations that this server answers, and its schema."
      view={view}
    >
      <h1>Query</h1>
      <p>
        This server answers only the operations that it publishes, so there is no editor here:
        whoever runs it bounds what a request can cost. Each of them is{' '}
        <a href={`${base}ask`}>a question</a> with a form, and{' '}
        <a href={`${base}operations.json`}>a file</a> lists them with their texts. Programs ask them
        by name, at <code>{`${base}graphql?operationName=…&variables=…`}</code>. A server of your
        own answers any query of the schema.
      </p>
      {shown && (
        <section aria-labelledby="operation">
          <h2 id="operation">{shown.name}</h2>
          <p>{shown.title}</p>
          <pre class="wide" tabIndex={0}>
            {shown.query}
          </pre>
        </section>
      )}
      <section aria-labelledby="schema">
        <h2 id="schema">The schema</h2>
        <p>
          <a href={`${base}schema.graphql`}>As a file</a>
        </p>
        <pre class="wide" tabIndex={0}>
          {schema}
        </pre>
      </section>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}
