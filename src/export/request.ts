import { Refusal } from '../kernel/errors';
import { partialDateFault } from '../kernel/partial-date';
import { enumerate } from '../kernel/text';
import { LINEAGE_TYPES } from '../model/lineages';
import { ALL_RELATIONS } from '../model/model';
import type { LineageDirection } from '../memory/lineage/lineage-request';
import { DEEPEST } from '../memory/paths/neighbourhood';

export const FORMATS = ['gexf', 'graphml', 'csv', 'jsonld', 'mermaid', 'dot'] as const;
export type FormatName = (typeof FORMATS)[number];

export const WHATS = ['neighbourhood', 'lineage', 'memberships', 'comembership', 'all'] as const;
export type What = (typeof WHATS)[number];

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
  /** For CSV, which is one table a file. */
  readonly table: 'nodes' | 'edges';
  /** For a co-membership: who is connected. */
  readonly between: 'people' | 'committees';
  /** Whether the documents that are cited are there as nodes of their own. */
  readonly sources: boolean;
}

const RELATIONSHIP_TYPES = [
  ...new Set(ALL_RELATIONS.map(({ relationship }) => relationship)),
].sort();

/** Which options go with what, beside `format` and `asOf`, which go with all. */
const USES: Readonly<Record<What, readonly Option[]>> = {
  all: ['sources'],
  neighbourhood: ['of', 'depth', 'relations', 'sources'],
  lineage: ['of', 'depth', 'direction', 'relations', 'sources'],
  memberships: ['of', 'sources'],
  comembership: ['of', 'between'],
};

/** How deep each goes, and how deep unless it is told. */
const DEPTHS = {
  neighbourhood: { most: DEEPEST, usual: 1 },
  lineage: { most: 20, usual: 5 },
} as const;

const DIRECTIONS = ['ANCESTORS', 'DESCENDANTS', 'BOTH'] as const;

export const OPTIONS = [
  'format',
  'what',
  'of',
  'depth',
  'direction',
  'relations',
  'asOf',
  'table',
  'between',
  'sources',
] as const;
type Option = (typeof OPTIONS)[number];

/** Reads options as they come from a command line or an address; the first that is wrong is refused. */
export function readRequest(given: Readonly<Record<string, unknown>>): ExportRequest {
  const unknown = Object.keys(given).find((name) => !OPTIONS.some((known) => known === name));
  if (unknown !== undefined) throw refused(shortened(unknown), 'is no option', enumerate(OPTIONS));
  const text = (name: Option): string | undefined => {
    const value = given[name];
    if (value === undefined || typeof value === 'string') return value;
    throw refused(name, 'is given more than once', 'one value');
  };
  const one = <T extends string>(name: Option, allowed: readonly T[], standard?: T): T => {
    const value = text(name) ?? standard;
    const found = allowed.find((each) => each === value);
    if (found) return found;
    const fault = value === undefined ? 'is missing' : `is "${shortened(value)}"`;
    throw refused(name, fault, enumerate(allowed, 'or'));
  };
  const format = one('format', FORMATS);
  const of = text('of') ?? null;
  const what = one('what', WHATS, of === null ? 'all' : 'neighbourhood');
  refuseUseless(given, what, format);
  if ((what === 'neighbourhood' || what === 'lineage') && of === null)
    throw refused('of', 'is missing', 'the id of a record, such as committee:dasc');
  const { most, usual } = DEPTHS[what === 'lineage' ? what : 'neighbourhood'];
  const depth = text('depth') ?? String(usual);
  if (!/^\d\d?$/.test(depth) || Number(depth) < 1 || Number(depth) > most)
    throw refused('depth', `is "${shortened(depth)}"`, `1 to ${most}`);
  const asOf = text('asOf') ?? null;
  if (asOf !== null && (asOf.length !== 10 || partialDateFault(asOf)))
    throw refused('asOf', `is "${shortened(asOf)}"`, 'a day such as 2023-10-26');
  const withSources = what === 'all' || (format === 'jsonld' && what !== 'comembership');
  const between = of?.startsWith('person:') ? 'people' : 'committees';
  return {
    format,
    what,
    of,
    asOf,
    depth: Number(depth),
    direction: one('direction', DIRECTIONS, 'BOTH'),
    relations: relationsOf(text('relations'), what),
    table: one('table', ['nodes', 'edges'], 'nodes'),
    between: one('between', ['people', 'committees'], between),
    sources: one('sources', ['true', 'false'], withSources ? 'true' : 'false') === 'true',
  };
}

/** An option that would change nothing is a mistake of somebody who expects that it does. */
function refuseUseless(given: object, what: What, format: FormatName): void {
  const always: readonly Option[] = ['format', 'what', 'asOf'];
  const used: readonly string[] = [
    ...always,
    ...USES[what],
    ...(format === 'csv' ? ['table'] : []),
  ];
  const useless = Object.keys(given).find((name) => !used.includes(name));
  if (useless === undefined) return;
  const of = useless === 'table' ? `format=${format}` : `what=${what}`;
  throw refused(useless, `does not go with ${of}`, enumerate(used));
}

/** Types of relationship, with commas between; a lineage has relations of its own. */
function relationsOf(given: string | undefined, what: What): readonly string[] | null {
  if (given === undefined) return null;
  const known = what === 'lineage' ? Object.keys(LINEAGE_TYPES) : RELATIONSHIP_TYPES;
  const names = given.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw refused('relations', `has "${shortened(unknown)}"`, enumerate(known));
  return names;
}

function refused(option: string, fault: string, allowed: string): Refusal {
  return new Refusal('BAD_REQUEST', `export: ${option} ${fault}; allowed is ${allowed}.`);
}

/** What somebody wrote, for a message: no more of it than one can read. */
function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}
