import type { Named } from '../record/record';
import type { AroundAsked, AroundData } from './around-data';
import { joinedTies, NOTHING, partOf, type AroundGraph, type AroundPart } from './around-graph';
import { grown, type Places } from './around-places';

/** No more are drawn, whatever somebody opens: beyond, nobody can read a picture of names. */
export const MOST_AROUND = 300;

/** All that a view shows. It follows from what was asked and answered alone, so server and browser make the same of it. */
export interface AroundState {
  readonly asked: AroundAsked;
  readonly centre: Pick<Named, 'id' | 'label'> & { readonly url?: string };
  readonly graph: AroundGraph;
  readonly part: AroundPart;
  readonly places: Places;
  /** How many neighbours of the record were left out; null where that is not known. */
  readonly leftOut: number | null;
  /** Whether some were not drawn because so many are. */
  readonly isFull: boolean;
}

/** The view of what was answered, in the order of its questions. */
export function stateOf(asked: AroundAsked, answers: readonly AroundData[]): AroundState {
  const closed = answers.length - asked.open.length;
  let state: AroundState | null = null;
  for (const [index, answer] of answers.entries()) {
    const open = asked.open.slice(0, Math.max(0, index + 1 - closed));
    state = withAnswer(state, { ...asked, open }, answer);
  }
  if (!state) throw new Error('There is no answer to show.');
  return { ...state, asked };
}

/** The view with what one more answer adds; what it showed keeps its place. */
export function withAnswer(
  before: AroundState | null,
  asked: AroundAsked,
  answer: AroundData,
): AroundState {
  const graph = joinedTies(before?.graph ?? NOTHING, answer);
  const known = graph.neighbours.get(asked.id) ?? { id: asked.id, label: asked.id };
  const centre = before?.centre ?? answer.node ?? { ...known, url: undefined };
  const leftOut = answer.neighbourhood?.leftOut;
  return shownAgain({
    asked,
    centre,
    graph,
    places: before?.places ?? new Map(),
    leftOut: asked.open.length > 0 ? (before?.leftOut ?? null) : (leftOut ?? null),
  });
}

/** The view when something else is chosen of what is known. */
export function shownAgain(state: Omit<AroundState, 'part' | 'isFull'>): AroundState {
  const { asked, graph, places } = state;
  const whole = partOf(graph, asked.id, asked, asked.open);
  const shown = whole.shown.slice(0, MOST_AROUND);
  const ids = new Set(shown.map(({ neighbour }) => neighbour.id));
  const part = { shown, ties: whole.ties.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
  // Those of one kind stand side by side.
  const newcomers = shown
    .map(({ neighbour, by }, rank) => ({ ...neighbour, by, rank: by === null ? -1 : rank }))
    .sort(
      (a, b) =>
        Number(a.rank !== -1) - Number(b.rank !== -1) ||
        a.noun.localeCompare(b.noun, 'en') ||
        a.rank - b.rank,
    );
  return {
    ...state,
    part,
    places: grown(places, newcomers),
    isFull: shown.length < whole.shown.length,
  };
}
