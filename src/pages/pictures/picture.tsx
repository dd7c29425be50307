import type { ComponentChildren } from 'preact';
import type { View } from '../view';

interface Props {
  readonly id: string;
  readonly title: string;
  /** The day that the picture shows; null where it shows all times. */
  readonly asOf: string | null;
  readonly view: View;
  /** What the marks mean. */
  readonly legend?: ComponentChildren;
  /** The drawing: one `svg` element that links to what it shows. */
  readonly children: ComponentChildren;
}

/** A drawing with what it shows. Saved, it carries the same: title, day, data and address. */
export function Picture({ id, title, asOf, view, legend, children }: Props) {
  return (
    <figure
      class="picture"
      id={id}
      data-title={asOf ? `${title}, as of ${asOf}` : title}
      data-source={`Data ${view.fingerprint?.slice(0, 12) ?? 'not known'}, ${view.address}`}
    >
      <div class="drawing" role="group" aria-label={title} tabIndex={0}>
        {children}
      </div>
      <figcaption>
        {title} {legend} <span class="save" />
      </figcaption>
    </figure>
  );
}
