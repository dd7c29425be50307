import { linkWithin } from '../layout/links';
import { Picture } from '../pictures/picture';
import { isolated } from '../pictures/words';
import type { Sources } from '../record/sources';
import type { View } from '../view';
import { AroundDrawing } from './around-drawing';
import type { AroundState } from './around-state';

/** What stands of its neighbours on the page of a record, and a link to where they can be opened. */
export function AroundPart({
  state,
  sources,
  view,
}: {
  readonly state: AroundState;
  readonly sources: Sources;
  readonly view: View;
}) {
  const { centre, leftOut } = state;
  const title = `What lies nearest to ${isolated(centre.label)}`;
  return (
    <section aria-labelledby="around">
      <h2 id="around">What lies around</h2>
      <Picture id="around-picture" title={title} asOf={state.asked.asOf} view={view}>
        <AroundDrawing {...{ title, state, sources }} link={linkWithin(view.base)} />
      </Picture>
      <p class="tools">
        <a href={`${view.base}r/${centre.id}/around`}>
          {leftOut ? `All around it, with ${leftOut} more` : 'Open it to follow and filter'}
        </a>
      </p>
    </section>
  );
}
