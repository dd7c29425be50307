/** Where lists are cut is named so often at most; what follows is like it. */
const MOST_NAMED = 8;

/** The same data with no list longer than this, and where lists were cut. */
export function cutLists(
  data: unknown,
  most: number,
): { value: unknown; lists: readonly string[] } {
  const lists = new Set<string>();
  const cut = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) {
      if (value.length > most) lists.add(path);
      return value.slice(0, most).map((item) => cut(item, path));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        cut(part, path ? `${path}.${name}` : name),
      ]),
    );
  };
  const value = cut(data, '');
  return { value, lists: [...lists].slice(0, MOST_NAMED) };
}

/** The same data without any field of this name. */
export function withoutField(data: unknown, field: string): unknown {
  if (Array.isArray(data)) return data.map((item) => withoutField(item, field));
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([name]) => name !== field);
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutField(part, field)]));
}
