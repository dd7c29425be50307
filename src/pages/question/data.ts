import { readable } from '../../kernel/text';
/** A part of an answer that has fields. */
export type Data = Readonly<Record<string, unknown>>;

/** What only programs need. */
const HIDDEN = new Set([
  '__typename',
  'pageInfo',
  'hasNextPage',
  'truncated',
  'truncatedBy',
  'cursor',
  'score',
  'url',
]);
/** What the name of a record says and leads to. */
const OF_NAMES = new Set(['id', 'label']);

export function hasName(data: Data): boolean {
  return nameIn(data) !== null;
}

/** What a record is called; a few questions ask for its name or title and not for its label. */
export function nameIn({ id, label, name, title }: Data): string | null {
  const called = [label, ...(typeof id === 'string' ? [name, title] : [])];
  return called.find((each) => typeof each === 'string') ?? null;
}

/** What is only worth a word where it is so. */
const EXCEPTIONS = new Set(['loosened', 'inferred']);

/** The fields that are shown beside the name; an id where there is no name is for programs. */
export function shownFields(data: Data): readonly [string, unknown][] {
  const called = nameIn(data);
  return Object.entries(data).filter(
    ([name, value]) =>
      !HIDDEN.has(name) &&
      !OF_NAMES.has(name) &&
      !((name === 'name' || name === 'title') && value === called) &&
      !(EXCEPTIONS.has(name) && !value),
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
