/** Adds to each picture of a page the buttons that save it. */
export function offerSaving(page: Document): void {
  for (const figure of page.querySelectorAll<HTMLElement>('figure.picture')) {
    const svg = figure.querySelector('svg');
    const place = figure.querySelector('.save');
    if (!svg || !place) continue;
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = 'Save as SVG';
    button.addEventListener('click', () => {
      const link = page.createElement('a');
      link.href = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
      link.download = `${figure.id}.svg`;
      link.click();
    });
    place.append(button);
  }
}
