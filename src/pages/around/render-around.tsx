import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { linkToServer, linkWithin } from '../layout/links';
import { savedPicture } from '../pictures/saved-picture';
import { isolated } from '../pictures/words';
import { Sources } from '../record/sources';
import { ShownTools, type ShownView } from '../tools/shown-view';
import type { View } from '../view';
import { questionsFor, type AroundAsked, type AroundData } from './around-data';
import { AroundDrawing } from './around-drawing';
import { spaceOf } from './around-places';
import { stateOf } from './around-state';
import { AroundView } from './around-view';

interface Props {
  readonly asked: AroundAsked;
  readonly answers: readonly AroundData[];
  readonly view: View;
}

/** The page of what lies around a record. */
export function renderAround({ asked, answers, view }: Props): string {
  const state = stateOf(asked, answers);
  const { label } = state.centre;
  const link = linkWithin(view.base);
  const page = (
    <Document
      title={`What lies around ${isolated(label)} – ccNSO Graph`}
      description={`The records around ${label}, what connects them, and the sources that say so.`}
      view={view}
    >
      <p class="kind">
        <a href={link({ id: asked.id })}>
          <bdi>{label}</bdi>
        </a>
      </p>
      <h1>
        What lies around <bdi>{label}</bdi>
      </h1>
      <div
        data-around={JSON.stringify(asked)}
        data-base={view.base}
        data-fingerprint={view.fingerprint ?? ''}
      >
        <AroundView state={state} view={view} link={link} />
      </div>
      <ShownTools shown={shownAround({ asked, answers })} view={view} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
}

/** What lies around a record as it is cited, with the records and what connects them as tables. */
export function shownAround({ asked, answers }: Omit<Props, 'view'>): ShownView {
  const { id, depth, asOf } = asked;
  const { centre } = stateOf(asked, answers);
  const found = answers.flatMap(({ neighbourhood }) => neighbourhood ?? []);
  const nodes = new Map(
    found.flatMap((each) => each.nodes.map(({ record }) => [record.id, record])),
  );
  const hops = new Map(
    found.flatMap((each) => each.hops.map((hop) => [`${hop.from.id} ${hop.to.id}`, hop] as const)),
  );
  const graph = new URLSearchParams({
    format: 'gexf',
    what: 'neighbourhood',
    of: id,
    depth: String(depth),
    ...(asOf ? { asOf } : {}),
  });
  return {
    path: `r/${id}/around`,
    title: `What lies around ${centre.label}`,
    asOf,
    operation: {
      name: 'AroundPage',
      variables: questionsFor(asked).at(-1 - asked.open.length) ?? {},
    },
    data: {
      records: [...nodes.values()],
      ties: [...hops.values()].map(({ from, to, links }) => ({
        from: nodes.get(from.id) ?? from,
        to: nodes.get(to.id) ?? to,
        ties: links.flatMap(({ record, relationships }) =>
          relationships.map((each) => ({ ...each, ...(record && { through: record.label }) })),
        ),
      })),
    },
    graph: `export?${graph}`,
    isDrawn: true,
  };
}

/** The drawing alone, as a file. */
export function aroundSvg({ asked, answers, view }: Props): string {
  const state = stateOf(asked, answers);
  const title = `What lies around ${isolated(state.centre.label)}`;
  const places = state.part.shown.flatMap(({ neighbour }) => state.places.get(neighbour.id) ?? []);
  const { width, height } = spaceOf(places);
  const about = `${asked.depth} steps${asked.asOf ? `, as of ${asked.asOf}` : ''}`;
  const link = linkToServer(view);
  return savedPicture(
    { width, height, title, about, view },
    <AroundDrawing {...{ title, state, link }} sources={new Sources(link)} />,
  );
}
