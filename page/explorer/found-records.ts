/** A record that a search has found. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly kind: string;
}

interface Answer {
  readonly data?: {
    readonly search?: {
      readonly edges: readonly {
        readonly node: (Omit<Found, 'kind'> & { readonly __typename: string }) | null;
      }[];
    } | null;
  };
}

/** So many results fit below an input. */
const MOST = 8;

/** Asks the published operation of the search page, at an address that caches keep. */
export async function foundRecords(
  base: string,
  asked: { text: string; types?: readonly string[] | undefined; signal: AbortSignal },
): Promise<Found[]> {
  const { text, types, signal } = asked;
  const variables = JSON.stringify({ text, first: MOST, ...(types?.length ? { types } : {}) });
  const query = new URLSearchParams({ operationName: 'SearchPage', variables });
  const response = await fetch(`${base}graphql?${query}`, {
    signal,
    headers: { accept: 'application/json' },
  });
  const { data } = (await response.json()) as Answer;
  return (data?.search?.edges ?? []).flatMap(({ node }) => {
    if (!node) return [];
    const kind = node.__typename.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return [
      { id: node.id, label: node.label, url: node.url, kind: kind.replace('cc tld', 'ccTLD') },
    ];
  });
}
