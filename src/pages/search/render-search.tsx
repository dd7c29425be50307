import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { pathOf } from '../layout/paths';
import type { View } from '../view';
import { readable } from '../../kernel/text';
import { inWords } from '../question/data';
import type { Named } from '../record/record';
import { ShownTools, type ShownView } from '../tools/shown-view';

interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly loosened: boolean;
    readonly countsByType: readonly { readonly type: string; readonly count: number }[];
    readonly edges: readonly {
      readonly matches: readonly { readonly field: string; readonly text: string }[];
      readonly node: Named | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

interface Props {
  readonly answer: SearchAnswer | null;
  readonly faults: readonly string[];
  readonly text: string;
  readonly type: string | null;
  readonly view: View;
}

/** A search as it is cited, with what it found as a table. */
export function shownSearch(
  data: unknown,
  variables: { readonly text: string; readonly types?: readonly string[] | undefined },
): ShownView {
  const { search } = (data ?? {}) as { search?: unknown };
  return {
    path: 'search',
    title: `Search for “${variables.text}”`,
    operation: { name: 'SearchPage', variables },
    data: { search },
  };
}

/** The results of a search, of all types or of one. */
export function renderSearch({ answer, faults, text, type, view }: Props): string {
  const found = answer?.search;
  const address = (more: Record<string, string>) => `?${new URLSearchParams({ q: text, ...more })}`;
  const page = (
    <Document
      title={text ? `${text} – Search – ccNSO Graph` : 'Search – ccNSO Graph'}
      description="Search the history of the ccNSO."
      view={view}
      searched={text}
    >
      <h1>Search</h1>
      {faults.map((fault) => (
        <p key={fault} class="faults" role="alert">
          {fault}
        </p>
      ))}
      {found && (
        <>
          {found.totalCount === 0 ? (
            <p role="status">
              No {type ? inWords(type) : 'record'} matches.{' '}
              {type && <a href={address({})}>Search all types</a>}
            </p>
          ) : (
            <Found {...{ found, type, address }} />
          )}
          <ShownTools
            shown={shownSearch(answer, { text, ...(type ? { types: [type] } : {}) })}
            view={view}
          />
        </>
      )}
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

function Found({
  found,
  type,
  address,
}: {
  found: NonNullable<SearchAnswer['search']>;
  type: string | null;
  address: (more: Record<string, string>) => string;
}) {
  return (
    <>
      <p role="status">
        {found.totalCount} {found.totalCount === 1 ? 'record' : 'records'}
        {found.loosened && ' with some of the words; none has all of them'}
      </p>
      <nav aria-label="Types">
        <ul class="toc">
          <li>{type ? <a href={address({})}>all types</a> : <strong>all types</strong>}</li>
          {found.countsByType.map((each) => (
            <li key={each.type}>
              {each.type === type ? (
                <strong>{inWords(each.type)}</strong>
              ) : (
                <a href={address({ type: each.type })}>
                  {inWords(each.type)} ({each.count})
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <ol class="list results">
        {found.edges.map(({ node, matches }) =>
          node ? (
            <li key={node.id}>
              <a href={pathOf(node.url)}>
                <bdi>{node.label}</bdi>
              </a>{' '}
              <span class="kind">{readable(node.__typename)}</span>
              {matches.map(({ field, text: matched }) => (
                <p key={field} class="about">
                  {readable(field)}: <Marked text={matched} />
                </p>
              ))}
            </li>
          ) : null,
        )}
      </ol>
      <p class="cut">
        {found.edges.length} of {found.totalCount} shown.
      </p>
      {found.pageInfo.hasNextPage && found.pageInfo.endCursor && (
        <a href={address({ ...(type ? { type } : {}), after: found.pageInfo.endCursor })}>More</a>
      )}
    </>
  );
}

/** What matched stands between « and ». */
function Marked({ text }: { text: string }) {
  const parts = text.split(/[«»]/);
  return (
    <>{parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>
  );
}
