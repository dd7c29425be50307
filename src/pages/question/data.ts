import { readable } from '../../kernel/text';
/** A part of an answer that has fields. */
export type Data = Readonly<Record<string, unknown>>;

/** What only programs need. */
const HIDDEN = new Set(['__typename', 'pageInfo', 'cursor', 'score']);
/** What the name of a record says and leads to. */
const OF_NAMES = new Set(['id', 'url', 'label']);

export function hasName(data: Data): boolean {
  return typeof data['label'] === 'string';
}

/** What is only worth a word where it is so. */
const EXCEPTIONS = new Set(['truncated', 'truncatedBy', 'hasNextPage', 'loosened']);

/** The fields that are shown beside the name; an id where there is no name is for programs. */
export function shownFields(data: Data): readonly [string, unknown][] {
  return Object.entries(data).filter(
    ([name, value]) =>
      !HIDDEN.has(name) && !OF_NAMES.has(name) && !(EXCEPTIONS.has(name) && !value),
  );
}

/** The rows of a connection, each edge in one with its node; null where it is none. */
export function rowsOf({ nodes, edges }: Data): readonly Data[] | null {
  if (Array.isArray(edges)) return (edges as readonly Data[]).map(flat);
  return Array.isArray(nodes)
    ? (nodes as readonly (Data | null)[]).filter((node) => node !== null)
    : null;
}

function flat(row: Data): Data {
  const { node, ...edge } = row;
  return typeof node === 'object' && node !== null ? { ...(node as Data), ...edge } : row;
}

/** A value in words: `vice chair` for `VICE_CHAIR`; `LAC` is a name. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  return typeof value === 'string' && /^[A-Z][A-Z_]{3,}$/.test(text) ? readable(text) : text;
}
