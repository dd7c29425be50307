import { render } from 'preact-render-to-string';
import { Document } from '../layout/document';
import { linkToServer, linkWithin } from '../layout/links';
import { savedPicture } from '../pictures/saved-picture';
import { isolated } from '../pictures/words';
import { Sources } from '../record/sources';
import type { View } from '../view';
import type { AroundAsked, AroundData } from './around-data';
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
  const query = view.address.split('?')[1];
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
      <p class="tools">
        <a href={`around.svg${query ? `?${query}` : ''}`}>SVG</a>
        <a
          href={`${view.base}export?format=gexf&what=neighbourhood&of=${asked.id}&depth=${asked.depth}`}
        >
          GEXF
        </a>
        <a href={`${view.base}query?op=AroundPage`}>The query of this page</a>
      </p>
    </Document>
  );
  return `<!doctype html>\n${render(page)}`;
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
