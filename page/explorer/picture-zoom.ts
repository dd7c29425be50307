import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';

export interface PictureZoom {
  readonly scale: (by: number) => void;
  /** Shows all of the picture. */
  readonly fit: () => void;
  /** Shows all of it where a part has come to lie outside. */
  readonly follow: () => void;
}

/** How far a key moves a picture. */
const STEP = 60;

/** Lets a picture be zoomed and moved: with a mouse, by touch and by keys. What it shows keeps its size where it grows. */
export function pictureZoom(drawing: HTMLElement, svg: SVGSVGElement): PictureZoom {
  const world = svg.querySelector<SVGGElement>('g.world') as SVGGElement;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.1, 4])
    // The wheel alone scrolls the page, as everywhere.
    .filter((event: MouseEvent) => (event.type !== 'wheel' || event.ctrlKey) && !event.button)
    .on('zoom', ({ transform }: { transform: { toString(): string } }) => {
      world.setAttribute('transform', transform.toString());
    });
  const picture = select(svg).call(behaviour).on('dblclick.zoom', null);
  const frame = svg.viewBox.baseVal;
  const fit = () => {
    const { x, y, width, height } = world.getBBox();
    const k = Math.min(1, frame.width / (width + 24), frame.height / (height + 24));
    const shift = zoomIdentity
      .translate(frame.x + frame.width / 2, frame.y + frame.height / 2)
      .scale(k)
      .translate(-(x + width / 2), -(y + height / 2));
    behaviour.transform(picture, shift);
  };
  const move = (x: number, y: number) => {
    const { k } = zoomTransform(svg);
    behaviour.translateBy(picture, x / k, y / k);
  };
  const keys: Record<string, () => void> = {
    '+': () => behaviour.scaleBy(picture, 1.4),
    '-': () => behaviour.scaleBy(picture, 1 / 1.4),
    '0': fit,
    ArrowLeft: () => move(STEP, 0),
    ArrowRight: () => move(-STEP, 0),
    ArrowUp: () => move(0, STEP),
    ArrowDown: () => move(0, -STEP),
  };
  drawing.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  return {
    scale: (by) => behaviour.scaleBy(picture, by),
    fit,
    follow: () => {
      const [inner, outer] = [world.getBoundingClientRect(), svg.getBoundingClientRect()];
      const isInside =
        inner.left >= outer.left - 1 &&
        inner.right <= outer.right + 1 &&
        inner.top >= outer.top - 1 &&
        inner.bottom <= outer.bottom + 1;
      if (!isInside) fit();
    },
  };
}
