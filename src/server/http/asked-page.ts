import type { FastifyRequest } from 'fastify';

/** What an address says behind its path: what a page knows of it, and nothing else. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** What a page depends on besides its path. */
export interface KnownQuery {
  /** The parameters that it knows; of one that stands several times, the first counts. */
  readonly one?: readonly string[];
  /** Those of which all values count. */
  readonly many?: readonly string[];
  /** In which form it is sent, where a client chooses that otherwise than by the address. */
  readonly form?: string;
}

/** What a page is asked for, in the one way in which it is kept, linked and cited. */
export interface AskedPage {
  /** Its path and what counts behind it. */
  readonly path: string;
  readonly query: Query;
  /** The same for all requests that get the same page, and for no others. */
  readonly key: string;
  /** The head of the fingerprint that a cited address names; null also where anything else stands in its place. */
  readonly citedData: string | null;
}

/** Leaves out what the page does not know and what is empty, so that nobody makes another page of it by adding words. */
export function askedPage(
  request: Pick<FastifyRequest, 'query' | 'params' | 'routeOptions'>,
  { one = [], many = [], form = '' }: KnownQuery,
): AskedPage {
  const given = request.query as Readonly<Record<string, string | string[] | undefined>>;
  const values = (name: string) => {
    const all = [given[name] ?? []].flat().map((value) => value.trim());
    return [...new Set(all.filter(Boolean))];
  };
  const query = Object.fromEntries<string | readonly string[]>([
    ...one.flatMap((name) =>
      values(name)
        .slice(0, 1)
        .map((value) => [name, value] as const),
    ),
    ...many.flatMap((name) => (values(name).length > 0 ? [[name, values(name)] as const] : [])),
  ]);
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each] as [string, string]),
    ),
  ).toString();
  const path = `${pathOf(request)}${search && `?${search}`}`;
  const [cited = ''] = values('v');
  const citedData = /^[0-9a-f]{8,64}$/.test(cited) ? cited : null;
  return { path, query, key: JSON.stringify([path, form]), citedData };
}

/** The path as we write it: anybody can encode any letter of it. */
function pathOf({ params, routeOptions }: Pick<FastifyRequest, 'params' | 'routeOptions'>): string {
  const given = params as Readonly<Record<string, string>>;
  return (routeOptions.url ?? '/').replace(/:(\w+)/g, (_part, name: string) =>
    encodeURI(given[name] ?? '').replace(/[?#/]/g, encodeURIComponent),
  );
}
