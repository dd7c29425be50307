import type { Certainty } from '../kernel/certainty';
import { daysOf, type DaySpan } from '../kernel/day-span';
import { enumerate } from '../kernel/text';
import { LINEAGE_TYPES } from '../model/lineages';
import { ALL_RELATIONS } from '../model/model';
import { Role } from '../model/vocabularies';
import type { LineageDirection } from '../memory/lineage/lineage-question';
import { DEEPEST } from '../memory/paths/neighbourhood';
import {
  readOptions,
  refused,
  shortened,
  type ExportOptions,
  type FormatName,
  type OptionName,
  type What,
} from './options';

/** What is to be written, in which form. */
export interface ExportRequest {
  readonly format: FormatName;
  readonly what: What;
  /** The id of the record that it is about; null for the whole. */
  readonly of: string | null;
  /** How many relationships a neighbourhood or a lineage reaches. */
  readonly depth: number;
  /** For a lineage: which way it goes. */
  readonly direction: LineageDirection;
  /** For a neighbourhood or a lineage: only along these relations; all when null. */
  readonly relations: readonly string[] | null;
  /** Only what may have been there on this day; all when null. */
  readonly asOf: string | null;
  /** For memberships and co-memberships: only what may have been there on one of these days; all when null. */
  readonly during: DaySpan | null;
  /** For memberships and co-memberships: only those in these roles; those that count by default when null. */
  readonly roles: readonly string[] | null;
  /** The lowest grade of those that count. */
  readonly certainty: Certainty;
  /** The id, acronym or name of the only body that counts; all when null. */
  readonly body: string | null;
  /** For CSV, which is one table a file. */
  readonly table: 'nodes' | 'edges';
  /** For CSV: whether it begins with a byte order mark, by which Excel knows that it is UTF-8. */
  readonly bom: boolean;
  /** For CSV: whether an apostrophe stands before what a spreadsheet would compute or a program take for nothing. */
  readonly escape: boolean;
  /** For a co-membership: who is connected. */
  readonly between: 'people' | 'committees';
  /** Whether the documents that are cited are there as nodes of their own. */
  readonly sources: boolean;
}

const RELATIONSHIP_TYPES = [
  ...new Set(ALL_RELATIONS.map(({ relationship }) => relationship)),
].sort();

/** Which options go with what, beside `format` and `asOf`, which go with all. */
const USES: Readonly<Record<What, readonly OptionName[]>> = {
  all: ['sources'],
  neighbourhood: ['of', 'depth', 'relations', 'sources'],
  lineage: ['of', 'depth', 'direction', 'relations', 'sources'],
  memberships: ['of', 'from', 'to', 'roles', 'certainty', 'body', 'sources'],
  comembership: ['of', 'between', 'from', 'to', 'roles', 'certainty', 'body'],
};

/** How deep each goes, and how deep unless it is told. */
const DEPTHS = {
  neighbourhood: { most: DEEPEST, usual: 1 },
  lineage: { most: 20, usual: 5 },
} as const;

/** Which options go with a format. */
const USED_BY_FORMAT: Partial<Record<FormatName, readonly OptionName[]>> = {
  csv: ['table', 'bom', 'escape'],
  csvw: ['table'],
};

/** Reads options as they come from a command line or an address; the first that is wrong is refused. */
export function readRequest(given: Readonly<Record<string, unknown>>): ExportRequest {
  const options = readOptions(given);
  const { format, direction, table } = options;
  const of = options.of ?? null;
  const what = options.what ?? (of === null ? 'all' : 'neighbourhood');
  refuseUseless(given, what, format);
  if ((what === 'neighbourhood' || what === 'lineage') && of === null)
    throw refused('of', 'is missing', 'the id of a record, such as committee:dasc');
  const withSources = what === 'all' || (format === 'jsonld' && what !== 'comembership');
  const people = of?.startsWith('person:') || (of === null && options.body !== undefined);
  const during = duringOf(options);
  if (options.certainty && options.asOf === undefined && during === null)
    throw refused('certainty', 'is given without a day', 'asOf, from or to with it');
  return {
    format,
    what,
    of,
    depth: depthOf(options, what),
    direction,
    relations: relationsOf(options, what),
    roles: namesOf('roles', options.roles, Object.keys(Role.values)),
    certainty: options.certainty ?? 'POSSIBLE',
    body: options.body ?? null,
    asOf: options.asOf ?? null,
    during,
    table,
    bom: options.bom === 'true',
    escape: options.escape === 'true',
    between: options.between ?? (people ? 'people' : 'committees'),
    sources: options.sources ? options.sources === 'true' : withSources,
  };
}

/** An option that would change nothing is a mistake of somebody who expects that it does. */
function refuseUseless(given: object, what: What, format: FormatName): void {
  const always: readonly OptionName[] = ['format', 'what', 'asOf'];
  const used: readonly string[] = [...always, ...USES[what], ...(USED_BY_FORMAT[format] ?? [])];
  const useless = Object.keys(given).find((name) => !used.includes(name));
  if (useless === undefined) return;
  const isOfFormat = ['table', 'bom', 'escape'].includes(useless);
  const of = isOfFormat ? `format=${format}` : `what=${what}`;
  throw refused(useless, `does not go with ${of}`, enumerate(used));
}

function duringOf({ asOf, from, to }: ExportOptions): DaySpan | null {
  if (from === undefined && to === undefined) return null;
  if (asOf !== undefined)
    throw refused('asOf', 'is given with from or to', 'a day or a span of days');
  return daysOf({ from: from ?? null, to: to ?? null }, 'export');
}

function depthOf({ depth }: ExportOptions, what: What): number {
  const { most, usual } = DEPTHS[what === 'lineage' ? what : 'neighbourhood'];
  if (depth === undefined) return usual;
  if (!/^\d\d?$/.test(depth) || Number(depth) < 1 || Number(depth) > most)
    throw refused('depth', `is "${shortened(depth)}"`, `1 to ${most}`);
  return Number(depth);
}

/** Types of relationship; a lineage has relations of its own. */
function relationsOf({ relations }: ExportOptions, what: What): readonly string[] | null {
  const known = what === 'lineage' ? Object.keys(LINEAGE_TYPES) : RELATIONSHIP_TYPES;
  return namesOf('relations', relations, known);
}

/** Names with commas between, all of them known; null when none are given. */
function namesOf(
  option: OptionName,
  text: string | undefined,
  known: readonly string[],
): readonly string[] | null {
  if (text === undefined) return null;
  const names = text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw refused(option, `has "${shortened(unknown)}"`, enumerate(known));
  return names;
}
