import { standalone } from './standalone-svg';

/** Adds to each picture of a page the buttons that save it. */
export function offerSaving(page: Document): void {
  for (const figure of page.querySelectorAll<HTMLElement>('figure.picture')) {
    const svg = figure.querySelector<SVGSVGElement>('.drawing svg');
    const place = figure.querySelector('.save');
    if (!svg || !place) continue;
    const save = () =>
      standalone(svg, figure.dataset['title'] ?? '', figure.dataset['source'] ?? '');
    place.append(
      buttonOf(page, 'Save as SVG', () => {
        download(figure, 'svg', addressOf(save().text));
        return Promise.resolve();
      }),
      ' ',
      pngButton(page, svg, async () => {
        download(figure, 'png', await pngOf(save()));
      }),
    );
  }
}

function buttonOf(page: Document, name: string, click: () => Promise<void>): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    click().catch(() => (button.textContent = 'It could not be saved'));
  });
  return button;
}

const addressOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function download(figure: HTMLElement, ending: string, href: string): void {
  const link = figure.ownerDocument.createElement('a');
  link.href = href;
  link.download = `${figure.id || 'picture'}.${ending}`;
  link.click();
}

/** Twice as sharp as on the page, unless that is more than a document takes or other programs open. */
const [SHARP, MOST_SIDE] = [2, 4_096];

const scaleOf = (width: number, height: number) =>
  Math.min(SHARP, MOST_SIDE / Math.max(width, height));

/** Says so where the picture gets smaller than it is on the page; an SVG is as sharp at any size. */
function pngButton(page: Document, svg: SVGSVGElement, save: () => Promise<void>) {
  // What is as wide as the page has no width of its own, and to measure it would lay the page out.
  const { width } = svg.viewBox.baseVal;
  const height = Number(svg.getAttribute('height')) || 1;
  const scale = scaleOf(width, height);
  const size = scale < 1 ? `, ${Math.round(scale * 100)} % of its size` : '';
  return buttonOf(page, `Save as PNG${size}`, save);
}

async function pngOf({ text, width, height }: ReturnType<typeof standalone>): Promise<string> {
  const image = new Image();
  image.src = addressOf(text);
  await image.decode();
  const scale = scaleOf(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
