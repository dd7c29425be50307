import { readConfig } from '../config/config';
import { VERSION } from '../kernel/version';
import { COVERAGE, type GraphCoverage } from '../memory/coverage/coverage';
import { Snapshot } from '../memory/snapshot';
import { openFilled } from '../seeding/open';
import { storeSource } from '../store/open';
import { readFlags } from './flags';
import { ABOUT } from './help';
import { showProgress } from './progress';

/** Prints how much the graph knows, by year and by type. */
export async function coverage(flags: readonly string[]): Promise<void> {
  const options = { json: { type: 'boolean' } } as const;
  const { json } = readFlags(flags, options, 'ccnso-graph coverage [--json]', ABOUT.coverage);
  const { seeds, neo4j } = readConfig();
  // The standard output is for the report alone.
  const progress = showProgress(process.stderr);
  const store = await openFilled(storeSource(neo4j), seeds, {
    progress,
    isVerified: true,
    warn: console.warn,
  });
  try {
    const found = await new Snapshot(store.patient).get(COVERAGE);
    console.log(json ? JSON.stringify({ version: VERSION, ...found }) : report(found));
  } finally {
    await store.close();
  }
}

function report({ years, types }: GraphCoverage): string {
  return [
    'Seats of the Council and members of the ccNSO on 1 July, and decisions',
    ...aligned([
      ['year', ...SEATS, 'counted', 'recorded', 'certain', 'decisions', 'with topic'],
      ...years.map((year) => [
        year.year,
        ...SEATS.map((grade) => year.seats[grade]),
        year.membersCounted,
        year.membersRecorded,
        year.membersCertain,
        year.decisions,
        year.decisionsWithTopic,
      ]),
    ]),
    '',
    'Records',
    ...aligned([
      ['type', 'records', 'one source', 'with a day', 'with topic', 'inferred', 'disputed'],
      ...types.map((each) => [
        each.noun,
        each.records,
        each.oneSource,
        each.withDay,
        each.withTopic,
        each.inferred,
        each.disputed,
      ]),
    ]),
  ].join('\n');
}

const SEATS = ['certain', 'expected', 'open', 'possible'] as const;

/** The rows with their columns below each other; a dash where nothing is to be counted. */
function aligned(rows: readonly (readonly (string | number | null)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
