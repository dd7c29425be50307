/** Adds the button that opens a network as a whole, in what is loaded only then. */
export function offerWholeNetwork(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('.whole-network')) {
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = 'Open the whole network to zoom and search';
    button.addEventListener('click', () => {
      button.disabled = true;
      button.textContent = 'Loading …';
      void open(place).then(
        () => button.remove(),
        () => {
          button.disabled = false;
          button.textContent = 'It could not be loaded; try again';
        },
      );
    });
    place.append(button);
  }
}

async function open(place: HTMLElement): Promise<void> {
  const [{ drawNetwork }, answer] = await Promise.all([
    import('./network'),
    fetch(place.dataset['network'] ?? ''),
  ]);
  if (!answer.ok) throw new Error(answer.statusText);
  drawNetwork(place, (await answer.json()) as Parameters<typeof drawNetwork>[1]);
}
