import { hasName, inWords, rowsOf, shownFields, type Data } from '../pages/question/data';

/** No column is wider, in characters; the rest of a text is in --json. */
const WIDEST = 60;
const ELLIPSIS = '…';

/** An answer as a person reads it on a terminal: fields in lines, lists in tables. */
export function textOfAnswer(data: unknown): string {
  return sections('', data).join('\n\n');
}

function sections(title: string, value: unknown): string[] {
  if (!isData(value)) return isKnown(value) ? [`${title}: ${cellOf(value)}`] : [];
  const list = Array.isArray(value) ? (value as readonly Data[]) : rowsOf(value);
  const parts = Array.isArray(value)
    ? []
    : shownFields(value).filter(([name]) => !list || (name !== 'nodes' && name !== 'edges'));
  const plain = parts.filter(([, part]) => isKnown(part) && !isLarge(part));
  const heading = [title, hasName(value as Data) ? String((value as Data)['label']) : ''];
  const lines = [
    ...(heading.some(Boolean) ? [heading.filter(Boolean).join(': ')] : []),
    ...plain.map(([name, part]) => `  ${name}: ${cellOf(part)}`),
    ...(list ? [tableOf(list)] : []),
  ];
  const large = parts.filter(([, part]) => isLarge(part));
  return [
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...large.flatMap(([name, part]) => sections(title ? `${title} / ${name}` : name, part)),
  ];
}

/** A table with the columns in which something is known. */
function tableOf(rows: readonly unknown[]): string {
  const data = rows.map((row) => (isData(row) ? row : { value: row }));
  if (data.length === 0) return '  none';
  const named = data.some(hasName) ? ['id', 'label'] : [];
  const known = data.flatMap((row) => shownFields(row).filter(([, value]) => isKnown(value)));
  const columns = [...named, ...new Set(known.map(([name]) => name))];
  const cells = [
    columns,
    ...data.map((row) => columns.map((name) => shortened(cellOf(row[name])))),
  ];
  const widths = columns.map((_name, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** What stands in one cell: a name, a sentence, a place in a source, or how many there are. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  if (!isData(value)) return inWords(value);
  const list = rowsOf(value);
  if (list) return list.map(cellOf).join('; ');
  if (typeof value['sentence'] === 'string') return value['sentence'];
  if ('locator' in value) return `${cellOf(value['document'])}, ${String(value['locator'])}`;
  if (hasName(value)) return String(value['label']);
  return shownFields(value)
    .filter(([, part]) => isKnown(part))
    .map(([name, part]) => `${name} ${cellOf(part)}`)
    .join(', ');
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

function isKnown(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isData(value) || rowsOf(value)?.length !== 0;
}

/** What gets lines of its own: lists, and records of which more than the name is told. */
function isLarge(value: unknown): boolean {
  if (!isData(value)) return false;
  if (Array.isArray(value)) return value.some((item) => isData(item) && !hasOnlyName(item));
  return rowsOf(value) !== null || !hasOnlyName(value);
}

function hasOnlyName(value: Data): boolean {
  const fields = shownFields(value);
  return fields.length === 0 || (fields.every(([, part]) => !isData(part)) && fields.length < 4);
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > WIDEST
    ? `${letters.slice(0, WIDEST - 1).join('')}${ELLIPSIS}`
    : letters.join('');
}

const padded = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - [...text].length));
