import type { Parameters, Reader, Row } from '../../src/store/port';
import type { Statement } from '../../src/store/statement';

type Cells = readonly unknown[];
type Break = (rows: readonly Cells[]) => readonly Cells[];

/** What an engine, a composer or a decoder could do wrong with the rows of a list. */
export const BREAKS: Readonly<Record<string, Break>> = {
  'drops a row': (rows) => rows.slice(1),
  'shows a row twice': ([first, ...others]) => [first as Cells, first as Cells, ...others],
  'swaps two rows': ([first, second, ...others]) => [second as Cells, first as Cells, ...others],
  'changes a value': ([first, ...others]) => [changed(first as Cells), ...others],
};

/** A reader that breaks the first list of two or more records in what it reads. */
export class BrokenReader implements Reader {
  /** Whether there was anything to break. */
  broke = false;

  constructor(
    private readonly reader: Reader,
    private readonly breakRows: Break,
  ) {}

  async read(statement: Statement, parameters?: Parameters): Promise<Row[]> {
    const rows = await this.reader.read(statement, parameters);
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, this.broken(value)])),
    );
  }

  private broken(value: unknown): unknown {
    if (this.broke || !Array.isArray(value)) return value;
    if (isList(value)) {
      this.broke = true;
      return this.breakRows(value as readonly Cells[]);
    }
    return value.map((each) => this.broken(each));
  }
}

/** Two or more rows, each of which begins with the id of a record. */
function isList(value: readonly unknown[]): boolean {
  const isRow = (row: unknown) =>
    Array.isArray(row) && typeof row[0] === 'string' && row[0].includes(':');
  return value.length >= 2 && value.every(isRow) && value[0] !== value[1];
}

/** Another text instead of the last one of a row. */
function changed(row: Cells): Cells {
  const place = row.findLastIndex((cell) => typeof cell === 'string');
  const text = row[place] as string;
  const other = place === 0 ? `${text}-changed` : text.slice(1) || 'changed';
  return row.map((cell, index) => (index === place ? other : cell));
}
