/** In a drawing of a network, dims all but a node and its neighbours while one points at it or has it in focus. */
export function lightNeighbours(page: Document): void {
  for (const drawing of page.querySelectorAll<SVGElement>('svg.network')) {
    const nodes = new Map(
      [...drawing.querySelectorAll<SVGElement>('[data-node]')].map((node) => [
        node.dataset['node'],
        node,
      ]),
    );
    const ties = [...drawing.querySelectorAll<SVGElement>('[data-one]')];
    const light = (target: EventTarget | null) => {
      // Where the pointer is on nothing, what has the focus stays lit.
      const [at] = [target as Element, drawing.querySelector('[data-node]:focus')].flatMap(
        (element) => element?.closest<SVGElement>('[data-node]')?.dataset['node'] ?? [],
      );
      const own = ties.filter(({ dataset: { one, other } }) => one === at || other === at);
      const near = new Set([
        at,
        ...own.flatMap(({ dataset }) => [dataset['one'], dataset['other']]),
      ]);
      for (const [index, node] of nodes) mark(node, at, near.has(index));
      for (const tie of ties) mark(tie, at, own.includes(tie));
    };
    for (const event of ['pointerover', 'focusin'])
      drawing.addEventListener(event, ({ target }) => light(target));
    for (const event of ['pointerleave', 'focusout'])
      drawing.addEventListener(event, () => light(drawing));
  }
}

function mark(element: Element, at: string | undefined, isNear: boolean): void {
  element.classList.toggle('near', at !== undefined && isNear);
  element.classList.toggle('far', at !== undefined && !isNear);
}
