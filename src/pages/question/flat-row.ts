import { hasName, nameIn, rowsOf, shownFields, type Data } from './data';

/** What a row is about where it has no name of its own; its fields stand in the row. */
const LIFTED = ['record', 'membership', 'affiliation', 'milestone', 'policy', 'post', 'document'];
/** Which columns come first, and which last; the others stand as the question asks for them. */
const ORDER: Readonly<Record<string, number>> = {
  date: -3,
  rank: -3,
  year: -3,
  pair: -2,
  holder: -2,
  from: -1,
  type: -0.9,
  to: -0.8,
  totalCount: 1,
  citation: 2,
  statedBy: 3,
  spans: 4,
  attested: 5,
  reason: 6,
  citations: 7,
};

/** A row with what it is about in it, and lists of what it names as columns of their own. */
export function flatRow(row: Data): Data {
  const lifted = hasName(row) ? [] : LIFTED.filter((name) => isData(row[name]));
  const rest = Object.entries(row).filter(([name]) => !lifted.includes(name));
  const own = Object.fromEntries(rest.filter(([, value]) => value !== null && value !== undefined));
  const inside = Object.assign({}, ...lifted.map((name) => row[name])) as Data;
  const flat: Record<string, unknown> = { ...inside, ...withMeasure(own) };
  for (const [name, value] of Object.entries(flat)) {
    if (!isData(value) || !hasName(value) || rowsOf(value)) continue;
    const lists = Object.entries(value).filter(([list, part]) => isList(part) && !(list in flat));
    for (const [list, part] of lists) flat[list] = part;
    if (lists.length > 0) flat[name] = without(value, new Set(lists.map(([list]) => list)));
  }
  return flat;
}

/** A measure by which rows are ranked is shown unless it is a count that stands in the row already. */
function withMeasure(row: Data): Data {
  const { rank, score, degree } = row;
  return rank === undefined || score === degree ? row : { ...row, measure: score };
}

function without(value: Data, names: ReadonlySet<string>): Data {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

/** The columns in which something is known that tells rows apart. */
export function shownColumns(rows: readonly Data[]): readonly string[] {
  const fields = rows.flatMap((row) => shownFields(row));
  const known = new Set(fields.filter(([, value]) => isKnown(value)).map(([name]) => name));
  // A field that the first row does not know keeps its place.
  const names = [...new Set(fields.map(([name]) => name))].filter((name) => known.has(name));
  return names
    .filter((name) => !isUsual(name, rows) && !isDrawn(name, rows))
    .map((name, index) => ({ name, index, order: ORDER[name] ?? 0 }))
    .sort((one, other) => one.order - other.order || one.index - other.index)
    .map(({ name }) => name);
}

/** What has happened is the rule, and is worth a word only beside what has not. */
function isUsual(name: string, rows: readonly Data[]): boolean {
  return name === 'happened' && rows.every((row) => row['happened'] !== false);
}

/** The days of each grade are in the timeline above, and the reason tells of those that matter. */
function isDrawn(name: string, rows: readonly Data[]): boolean {
  return name === 'spans' && rows.some((row) => isKnown(row['reason']));
}

/** The only record of a list that is not counted: a question that asks for one record by its title. */
export function onlyRow(list: unknown): Data | null {
  const rows = itemsOf(list);
  const isCounted = Array.isArray(list) || (isData(list) && 'totalCount' in list);
  const [row] = rows;
  return row && rows.length === 1 && !isCounted && Object.values(row).some(isList) ? row : null;
}

/** The list that is most of what a row says; such a row is a heading with a table below it. */
export function listBelow(rows: readonly Data[]): string | null {
  const flat = rows.map(flatRow);
  const lists = shownColumns(flat).filter((name) =>
    flat.some((row) => name !== 'citations' && itemsOf(row[name]).length > 0),
  );
  const [only] = lists;
  if (lists.length !== 1 || only === undefined || shownColumns(flat).length > MOST_OWN + 1)
    return null;
  const items = flat.flatMap((row) => itemsOf(row[only]).map(flatRow));
  return shownColumns(items).length >= LEAST_BELOW ? only : null;
}

/** A row with more fields of its own is read across, and so is a list with fewer columns. */
const [MOST_OWN, LEAST_BELOW] = [3, 5];

/** The rows in a list or in a connection; none in anything else, and in what is only a few words. */
export function itemsOf(value: unknown): readonly Data[] {
  if (Array.isArray(value)) return (value as unknown[]).filter(isData);
  return isData(value) ? (rowsOf(value) ?? []) : [];
}

/** The name of a row, or of what leads it. */
export function rowName(row: Data): string | null {
  return nameIn(flatRow(row)) ?? null;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isData) : isData(value) && rowsOf(value) !== null;
}

export function isKnown(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (!isData(value)) return true;
  const rows = rowsOf(value);
  return rows === null || rows.length > 0 || Number(value['totalCount']) > 0;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
