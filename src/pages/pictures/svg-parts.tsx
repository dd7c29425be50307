import type { ComponentChildren } from 'preact';
import type { ShownCitation } from '../record/record';
import type { Sources } from '../record/sources';
import { directionOf } from './words';

/**
 * Colours stand in attributes too, so that a saved picture has them; the stylesheet of the pages
 * chooses others in the dark.
 */
export const INK = '#1a2233';
export const QUIET = '#526079';
export const PAPER = '#ffffff';
export const TINT = '#f2f5fa';
export const LINK = '#0b57a4';

/** What a record is drawn in: the colour of its noun, which says no more than the words beside it. */
export function Label({ text, ...at }: { text: string; x: number; y: number; class?: string }) {
  return (
    <text {...at} fill={INK} direction={directionOf(text)} text-anchor="middle">
      {text}
    </text>
  );
}

/** Numbers that lead to the sources of the page, after a text or alone; what does not fit is counted. */
export function NumberLinks({
  of,
  sources,
  most,
}: {
  of: readonly ShownCitation[];
  sources: Sources;
  most: number;
}) {
  const numbers = [...new Set(of.map((citation) => sources.numberOf(citation)))];
  const shown = numbers.slice(0, most);
  return (
    <>
      {shown.map((number) => (
        <>
          {' '}
          <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
            <tspan class="source-mark" fill={LINK} font-size="9">
              {number}
            </tspan>
          </a>
        </>
      ))}
      {numbers.length > most && (
        <tspan class="source-mark" fill={QUIET} font-size="9">
          {` +${numbers.length - most}`}
        </tspan>
      )}
    </>
  );
}

/** The head of an arrow, to be named by lines. */
export function ArrowHead({ id }: { id: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7"
      refY="4"
      markerWidth="7"
      markerHeight="7"
      orient="auto-start-reverse"
    >
      <path class="arrow-head" d="M0,0L8,4L0,8z" fill={QUIET} />
    </marker>
  );
}

/** A drawing of so many pixels, which is not made smaller than can be read. */
export function Svg({
  width,
  height,
  title,
  children,
}: {
  width: number;
  height: number;
  title: string;
  children: ComponentChildren;
}) {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...size}
      viewBox={`0 0 ${size.width} ${size.height}`}
      font-family="system-ui, sans-serif"
      font-size="11"
      role="group"
      aria-label={title}
    >
      {children}
    </svg>
  );
}
