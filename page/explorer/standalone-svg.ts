import { legendRows, make, rowAt, SMALL, styled, SVG, textAt, wrapped } from './written';

/** The text below a drawing, and the space around it. */
const [LINE, SPACE] = [20, 12];

/** A drawing that looks the same anywhere else, with what it shows and where it is from written on it. */
export function standalone(
  svg: SVGSVGElement,
  title: string,
  source: string,
): { text: string; width: number; height: number } {
  const { x, y, width, height } = spaceOf(svg);
  const copy = styled(svg);
  wholeLinks(copy);
  // Those stand where the page has been scrolled to.
  for (const year of copy.querySelectorAll('.year text')) year.removeAttribute('transform');
  const page = getComputedStyle(svg.ownerDocument.body);
  const ink = { fill: page.color, 'font-family': page.fontFamily };
  const below = [...legendRows(svg, width - 2 * SPACE), ...wrapped(source, width - 2 * SPACE)];
  const top = LINE * 2;
  const whole = top + height + below.length * LINE + SPACE;
  copy.prepend(
    make('rect', { x, y: y - top, width, height: whole, fill: page.backgroundColor }),
    textAt(title, x + SPACE, y - top + LINE, { ...ink, 'font-size': 16, 'font-weight': 600 }),
    ...below.map((row, index) => {
      const at = y + height + (index + 1) * LINE;
      return typeof row === 'string'
        ? textAt(row, x + SPACE, at, { ...ink, 'font-size': SMALL })
        : rowAt(row, x + SPACE, at, { ...ink, 'font-size': SMALL });
    }),
  );
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `${x} ${y - top} ${width} ${whole}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  return { text: new XMLSerializer().serializeToString(copy), width, height: whole };
}

/** Where a drawing lies; one without a space of its own is as wide as the page lets it be. */
function spaceOf(svg: SVGSVGElement): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const { x, y, width, height } = svg.viewBox.baseVal;
  if (width > 0) return { x, y, width, height };
  const shown = svg.getBoundingClientRect();
  return { x: 0, y: 0, width: shown.width, height: shown.height };
}

/** Links lead from anywhere to the same pages. */
function wholeLinks(copy: Element): void {
  for (const link of copy.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', document.baseURI).href);
}
