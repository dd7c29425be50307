export const SVG = 'http://www.w3.org/2000/svg';

/** The size of what is written below a drawing, and about how wide its letters are. */
export const SMALL = 12;
const LETTER = 6.6;
const SIGN = 34;

type Attributes = Readonly<Record<string, string | number>>;

/** A part of a legend: its sign, and what that means. */
interface Meaning {
  readonly sign: SVGSVGElement | null;
  readonly text: string;
}

export function make(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

export function textAt(text: string, x: number, y: number, attributes: Attributes): SVGElement {
  const element = make('text', { ...attributes, x, y });
  element.textContent = text;
  return element;
}

/** The legend of a drawing in rows that are no wider than it. */
export function legendRows(svg: Element, width: number): Meaning[][] {
  const rows: Meaning[][] = [];
  let free = 0;
  for (const part of svg.closest('figure')?.querySelector('.legend')?.children ?? []) {
    const meaning = { sign: part.querySelector('svg'), text: part.textContent.trim() };
    const wide = widthOf(meaning);
    if (wide > free) {
      rows.push([]);
      free = width;
    }
    rows.at(-1)?.push(meaning);
    free -= wide;
  }
  return rows;
}

const widthOf = ({ sign, text }: Meaning) => (sign ? SIGN : 0) + text.length * LETTER + 16;

/** A row of a legend: each sign as the page has it, with its words after it. */
export function rowAt(row: readonly Meaning[], x: number, y: number, look: Attributes): SVGElement {
  const group = make('g', {});
  let at = x;
  for (const meaning of row) {
    const { sign, text } = meaning;
    if (sign) {
      const { x: left, y: top, width, height } = sign.viewBox.baseVal;
      const placed = make('g', {
        transform: `translate(${at - left} ${y - SMALL / 3 - top - height / 2})`,
      });
      for (const child of sign.children) placed.append(styled(child));
      group.append(placed, textAt(text, at + width + 4, y, look));
    } else group.append(textAt(text, at, y, look));
    at += widthOf(meaning);
  }
  return group;
}

/** What the style sheet says of a drawing; all else is in its attributes. */
const STYLES =
  'fill fill-opacity stroke stroke-width stroke-dasharray stroke-opacity stroke-linecap opacity visibility display paint-order font-family font-size font-weight font-style text-anchor dominant-baseline direction marker-end'.split(
    ' ',
  );

/** What is not handed down to what is inside, and is usual. */
const OWN: Readonly<Record<string, string>> = { opacity: '1', display: 'inline' };

/** A copy with all that the style sheet says of it as attributes. */
export function styled<E extends Element>(from: E): E {
  const copy = from.cloneNode(true) as E;
  copyStyles(from, copy);
  return copy;
}

function copyStyles(from: Element, to: Element, above?: CSSStyleDeclaration): void {
  const styles = getComputedStyle(from);
  for (const name of STYLES) {
    const value = styles.getPropertyValue(name);
    // What is above says it already, or there is nothing to say.
    const known = OWN[name] ?? above?.getPropertyValue(name);
    if (value && value !== known) to.setAttribute(name, value);
    else to.removeAttribute(name);
  }
  to.removeAttribute('class');
  [...from.children].forEach((child, index) => {
    const copied = to.children[index];
    if (copied && child.tagName !== 'title') copyStyles(child, copied, styles);
  });
}

/** A text in lines that are no wider than this; what has no space is cut where it must be. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(10, Math.floor(width / LETTER));
  return text.match(new RegExp(`.{1,${most}}(?:\\s|$)|.{1,${most}}`, 'gu')) ?? [];
}
