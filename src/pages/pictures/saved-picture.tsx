import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { View } from '../view';
import { INK, PAPER, QUIET } from './svg-parts';

/**
 * A drawing as a file of its own: with its title, the day that it shows, the data that it is from, and
 * the address of its page. What XML cannot hold is left out.
 */
export function savedPicture(
  {
    title,
    width,
    height,
    about,
    view,
  }: { title: string; width: number; height: number; about: string | null; view: View },
  drawing: ComponentChildren,
): string {
  const whole = { width: Math.max(width, 640), height: height + 80 };
  const svg = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...whole}
      viewBox={`0 0 ${whole.width} ${whole.height}`}
      font-family="system-ui, sans-serif"
    >
      <title>{title}</title>
      <rect {...whole} fill={PAPER} />
      <text x="14" y="26" font-size="16" font-weight="600" fill={INK}>
        {title}
      </text>
      {about && (
        <text x="14" y="44" font-size="11" fill={QUIET}>
          {about}
        </text>
      )}
      <g transform="translate(0 48)">{drawing}</g>
      <text x="14" y={whole.height - 10} font-size="10" fill={QUIET}>
        ccNSO Graph, data {view.fingerprint?.slice(0, 12) ?? 'not known'}, {view.address}
      </text>
    </svg>,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(UNWRITABLE, '')}\n`;
}

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
