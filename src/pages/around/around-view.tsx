import type { ComponentChildren } from 'preact';
import type { LinkOf } from '../layout/links';
import type { Rect } from '../pictures/geometry';
import { Picture } from '../pictures/picture';
import { isolated } from '../pictures/words';
import { SourceList, Sources } from '../record/sources';
import type { View } from '../view';
import { AroundDrawing } from './around-drawing';
import { AroundForm } from './around-form';
import { MOST_AROUND, type AroundState } from './around-state';
import { TiesTable } from './ties-table';

interface Props {
  readonly state: AroundState;
  readonly view: Pick<View, 'fingerprint' | 'address'>;
  readonly link: LinkOf;
  /** What only a browser has. */
  readonly live?: {
    readonly frame: Rect;
    readonly onOpen: (event: MouseEvent, id: string) => void;
    readonly onChange: (form: HTMLFormElement) => void;
    readonly tools: ComponentChildren;
    readonly said: ComponentChildren;
  };
}

/** What lies around a record: what can be chosen, the drawing, and the same as a table. */
export function AroundView({ state, view, link, live }: Props) {
  const sources = new Sources(link);
  const { part, asked, centre } = state;
  const title = `What lies around ${isolated(centre.label)}`;
  return (
    <>
      <AroundForm asked={asked} graph={state.graph} onChange={live?.onChange} />
      {live?.tools}
      <Picture
        id="around-picture"
        title={title}
        asOf={asked.asOf}
        view={view}
        legend={
          <span class="about">
            An arrow goes the way of its relation; memberships, affiliations and effects are arrows
            too. People have round boxes, bodies have corners.
          </span>
        }
      >
        <AroundDrawing
          {...{ title, state, sources, link }}
          frame={live?.frame}
          onOpen={live?.onOpen}
        />
      </Picture>
      <p role="status">
        {part.shown.length} records and {part.ties.length} relations. {leftOut(state)} {live?.said}
      </p>
      <h2 id="table">The same as a table</h2>
      <TiesTable
        ties={part.ties}
        neighbours={state.graph.neighbours}
        sources={sources}
        link={link}
      />
      <SourceList sources={sources} />
    </>
  );
}

/** What a drawing does not show. */
export function leftOut({
  leftOut: count,
  isFull,
}: Pick<AroundState, 'leftOut' | 'isFull'>): string {
  if (isFull) return `No more than ${MOST_AROUND} are drawn; choose what is shown to see others.`;
  if (count === null) return 'There are more, which are not counted.';
  return count === 0
    ? 'Nothing is left out.'
    : `${count} more are left out, those with the fewest ties to what is shown; choose what is shown to see them.`;
}
