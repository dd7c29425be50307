import type { View } from '../view';
import { networkVariables, type AskedNetwork } from './asked-network';

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly noun: string;
  readonly region: string | null;
  readonly group: number;
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number | null;
  readonly pageRank: number;
  readonly x: number;
  readonly y: number;
}

export interface DrawnTie {
  readonly one: number;
  readonly other: number;
  readonly overlap: number;
  readonly certain: number;
}

export interface NetworkAnswer {
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly alone: number;
  readonly modularity: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnTie[];
}

interface Size {
  readonly nodes: number;
  readonly edges: number;
}

/** As much as can be read on a page as a drawing with names. */
export const DRAWN: Size = { nodes: 300, edges: 600 };
/** As much as the schema gives at once. */
export const WHOLE: Size = { nodes: 3_000, edges: 20_000 };

/** What the schema answers; no network where no body has the name. */
export async function answeredNetwork(
  asked: AskedNetwork,
  { ask }: View,
  size: Size,
): Promise<{ network: NetworkAnswer | null; faults: readonly string[] }> {
  const { data, errors } = await ask('NetworkPage', { ...networkVariables(asked), ...size });
  const answer = data as { analytics?: { network?: NetworkAnswer | null } } | null | undefined;
  return {
    network: answer?.analytics?.network ?? null,
    faults: (errors ?? []).map(({ message }) => message),
  };
}

/** The nodes and the edges as two tables, the latter by names and not by places in the former. */
export function networkTables({ nodes, edges }: NetworkAnswer) {
  return {
    measures: nodes.map(({ x: _x, y: _y, ...node }) => node),
    ties: edges.map(({ one, other, overlap, certain }) => ({
      one: named(nodes[one]),
      other: named(nodes[other]),
      overlap,
      certain,
    })),
  };
}

const named = (node: DrawnNode | undefined) => ({ id: node?.id, label: node?.label });
