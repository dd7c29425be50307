import { readable } from '../../kernel/text';
import { inverseWord } from '../../model/inverse-word';
import { isNamedFromLater, isStepOfWhole, isToEarlier, WHOLES } from '../../model/lineages';
import { nounOfId } from '../../model/model';
import type { ShownCitation } from '../record/record';

/** A lineage as an operation answers it; those of the questions select less than that of the page. */
export interface LineageData {
  readonly truncated?: boolean;
  readonly truncatedBy?: string | null;
  readonly timeline?: readonly LineageNodeData[];
  readonly nodes?: readonly LineageNodeData[];
  readonly edges: readonly {
    readonly type: string;
    readonly happened: boolean;
    readonly date?: string | null;
    readonly sentence?: string;
    readonly inferred?: string | null;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly citations?: readonly ShownCitation[];
    readonly statedBy?: { readonly citations?: readonly ShownCitation[] };
  }[];
}

interface LineageNodeData {
  readonly date?: string | null;
  readonly happened?: boolean;
  readonly depth?: number;
  readonly record: {
    readonly id: string;
    readonly label: string;
    readonly url?: string;
    readonly citations?: readonly ShownCitation[];
  };
}

/** A record in a lineage. */
export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  /** What sort of record it is, in words. */
  readonly kind: string;
  readonly date: string | null;
  readonly isPlanned: boolean;
  /** Whether it is what was asked about. */
  readonly isStart: boolean;
  /** The record that came about by it, among other steps, and which is drawn as a band around them. */
  readonly band: string | null;
  /** What it did to that, beside being a step of it. */
  readonly bandWords: readonly string[];
  readonly citations: readonly ShownCitation[];
}

/** How a record came of another, from the earlier to the later. */
export interface Descended {
  readonly from: string;
  readonly to: string;
  /** The relation in words, read from the earlier to the later. */
  readonly word: string;
  readonly sentence: string | null;
  readonly date: string | null;
  readonly happened: boolean;
  readonly inferred: string | null;
  readonly citations: readonly ShownCitation[];
  /** Whether it connects a step with its own band, in which it stands. */
  readonly isOfBand: boolean;
}

export interface LineageGraph {
  readonly stages: readonly Stage[];
  readonly descents: readonly Descended[];
}

/** What a lineage shows: its records, those by which something came about in one band, and how they hang together. */
export function lineageGraph(data: LineageData, of: string | null): LineageGraph {
  const nodes = data.timeline ?? data.nodes ?? [];
  const ids = new Set(nodes.map(({ record }) => record.id));
  const edges = data.edges.filter(({ from, to }) => ids.has(from.id) && ids.has(to.id));
  const dated = new Set(nodes.flatMap(({ date, record }) => (date ? [record.id] : [])));
  const bands = new Map<string, string>();
  for (const { from, to } of edges.filter((edge) => isStepOfWhole(edge.type))) {
    const [step, whole] = isWhole(to.id) ? [from.id, to.id] : [to.id, from.id];
    // What has a day of its own stands there.
    if (
      isWhole(whole) &&
      !isWhole(step) &&
      !dated.has(whole) &&
      dated.has(step) &&
      !bands.has(step)
    )
      bands.set(step, whole);
  }
  const isInBand = (from: string, to: string) => bands.get(from) === to || bands.get(to) === from;
  return {
    stages: nodes.map(({ date = null, happened, depth, record }) => {
      const touching = edges.filter(({ from, to }) => [from.id, to.id].includes(record.id));
      const isStart = record.id === of || depth === 0;
      return {
        id: record.id,
        label: record.label,
        url: record.url ?? null,
        kind: kindOf(record.id),
        date,
        // Where an operation does not say, what hangs on nothing but plans is one.
        isPlanned:
          happened === undefined
            ? !isStart && touching.length > 0 && touching.every((edge) => !edge.happened)
            : !happened,
        isStart,
        band: bands.get(record.id) ?? null,
        bandWords: touching.flatMap(({ type, from, to }) =>
          isInBand(from.id, to.id) && bands.has(record.id) && !isStepOfWhole(type)
            ? [wordFor(type, from.id, to.id)]
            : [],
        ),
        citations: record.citations ?? [],
      };
    }),
    descents: edges.map(({ from, to, type, ...edge }) => ({
      from: from.id,
      to: to.id,
      word: wordFor(type, from.id, to.id),
      sentence: edge.sentence ?? null,
      date: edge.date ?? null,
      happened: edge.happened,
      inferred: edge.inferred ?? null,
      citations: edge.citations ?? edge.statedBy?.citations ?? [],
      isOfBand: isInBand(from.id, to.id),
    })),
  };
}

function isWhole(id: string): boolean {
  const noun = nounOfId(id);
  return noun !== null && WHOLES.has(noun);
}

export function kindOf(id: string): string {
  const noun = nounOfId(id);
  return readable(noun ?? 'Record');
}

/** A relation as it reads along the arrow of time: "followed by" for FOLLOWS. */
function wordFor(type: string, from: string, to: string): string {
  if (isNamedFromLater(type)) return `← ${readable(type)} to`;
  if (!isToEarlier(type)) return readable(type);
  return readable(inverseWord(type, nounOfId(to), nounOfId(from)) ?? `← ${readable(type)}`);
}
