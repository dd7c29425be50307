import { ERRORS, type ErrorCode } from '../../kernel/errors';
import { readable } from '../../kernel/text';
import type { Ask } from '../ask';
import { askedData } from '../asked-data';

/** A record that a search has found, and what it is. */
export interface SearchSuggestion {
  readonly id: string;
  readonly label: string;
  readonly kind?: string;
}

interface Edge {
  readonly matches: readonly { readonly field: string; readonly text: string }[];
  readonly node: (SearchSuggestion & { readonly __typename: string }) | null;
}

interface Searched {
  /** The best first. */
  readonly found: readonly SearchSuggestion[];
  /** Those that are called exactly so: by a name, an acronym, a label, a code, a number or an alias. */
  readonly exact: readonly SearchSuggestion[];
  /** What was wrong with the text, where nothing could be searched. */
  readonly fault: string | null;
}

/** The fields by which people call a record. */
const NAMES = new Set([
  'name',
  'title',
  'acronym',
  'aliases',
  'code',
  'number',
  'aLabel',
  'uLabel',
]);

/** What a search finds for a text; what keeps it from searching is told, and what passes is told as the API tells it. */
export async function searched(
  ask: Ask,
  text: string,
  { types, first }: { readonly types?: readonly string[]; readonly first: number },
): Promise<Searched> {
  const answer = await ask('SearchPage', { text, first, ...(types ? { types } : {}) });
  const fault = answer.errors?.[0];
  if (fault) {
    const status = ERRORS[fault.extensions?.['code'] as ErrorCode]?.status ?? 500;
    if (status >= 500) askedData(answer);
    return { found: [], exact: [], fault: fault.message };
  }
  const { search } = answer.data as { search: { edges: readonly Edge[] } | null };
  const edges = (search?.edges ?? []).flatMap((edge) =>
    edge.node ? [{ ...edge, record: suggestionOf(edge.node) }] : [],
  );
  const isExact = ({ record, matches }: (typeof edges)[number]) =>
    plain(record.label) === plain(text) ||
    matches.some((match) => NAMES.has(match.field) && plain(match.text) === plain(text));
  return {
    found: edges.map(({ record }) => record),
    exact: edges.filter(isExact).map(({ record }) => record),
    fault: null,
  };
}

function suggestionOf({ id, label, __typename }: NonNullable<Edge['node']>): SearchSuggestion {
  return { id, label, kind: readable(__typename).replace('cc tld', 'ccTLD') };
}

/** Case, blanks and the dot of a ccTLD do not matter, and what matched stands between « and ». */
const plain = (text: string) =>
  text
    .replace(/[«»\s]/g, '')
    .replace(/^\./, '')
    .toLowerCase();
