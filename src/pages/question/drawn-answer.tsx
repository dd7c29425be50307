import { Kind, parse } from 'graphql';
import type { JSX } from 'preact';
import type { AroundAsked, AroundData } from '../around/around-data';
import { AroundDrawing } from '../around/around-drawing';
import { stateOf } from '../around/around-state';
import { linkWithin } from '../layout/links';
import type { LineageData } from '../lineage/lineage-graph';
import { laidLineage, LineagePicture } from '../lineage/lineage-picture';
import type { PathsData } from '../paths/path-rows';
import { PathsPicture } from '../paths/paths-picture';
import { Picture } from '../pictures/picture';
import type { Sources } from '../record/sources';
import type { View } from '../view';
import { hopsOfEdges, type NeighbourhoodAnswer } from './hops-of-edges';

interface Shown {
  readonly title: string;
  readonly view: View;
}

type Drawn = (sources: Sources) => JSX.Element;

/** The questions whose answers are drawn, by their fields. */
const DRAWINGS: Readonly<Record<string, (value: never, shown: Shown) => Promise<Drawn | null>>> = {
  async lineage(data: LineageData, { title, view }) {
    const lineage = await laidLineage(data, null);
    if (lineage.graph.descents.length === 0) return null;
    return (sources) => <LineagePicture {...{ lineage, title, sources, view }} />;
  },
  paths: (data: PathsData, { view }) =>
    Promise.resolve((sources) => <PathsPicture {...{ data, sources, view }} />),
  neighbourhood(data: NeighbourhoodAnswer, { title, view }) {
    const [centre] = data.nodes;
    if (!centre) return Promise.resolve(null);
    const asked: AroundAsked = { ...NOTHING_CHOSEN, id: centre.record.id };
    const answer: AroundData = { node: null, neighbourhood: { ...data, hops: hopsOfEdges(data) } };
    const state = stateOf(asked, [answer]);
    const link = linkWithin(view.base);
    return Promise.resolve((sources) => (
      <Picture id="around-picture" title={title} asOf={null} view={view}>
        <AroundDrawing {...{ title, state, sources, link }} />
      </Picture>
    ));
  },
};

const NOTHING_CHOSEN = { depth: 1, only: [], relations: [], open: [], asOf: null };

/** What is drawn of the answer to an operation, and which parts of it need no table beside that. */
export async function drawnAnswer(
  query: string,
  data: unknown,
  shown: Shown,
): Promise<{ readonly drawings: readonly Drawn[]; readonly rest: unknown }> {
  const answer = (data ?? {}) as Readonly<Record<string, unknown>>;
  const rest: Record<string, unknown> = { ...answer };
  const drawings: Drawn[] = [];
  for (const [alias, field] of rootFields(query)) {
    const value = answer[alias];
    const draw = DRAWINGS[field];
    if (!draw || typeof value !== 'object' || value === null) continue;
    const drawn = await draw(value as never, shown);
    if (drawn) drawings.push(drawn);
    // Its tables say the same already.
    if (field === 'paths') delete rest[alias];
  }
  return { drawings, rest: data && Object.keys(rest).length > 0 ? rest : null };
}

/** The fields at the root of an operation, by the names under which their answers stand. */
function rootFields(query: string): (readonly [alias: string, field: string])[] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD
      ? [[selection.alias?.value ?? selection.name.value, selection.name.value] as const]
      : [],
  );
}
