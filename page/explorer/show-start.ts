/** A drawing that is larger than its window opens at the record it is about, or else where its content begins. */
export function showStart(page: Document): void {
  for (const drawing of page.querySelectorAll<HTMLElement>('.drawing')) {
    const start = drawing.querySelector('.node.start') ?? drawing.querySelector('.node');
    if (!start) continue;
    const [at, window] = [start.getBoundingClientRect(), drawing.getBoundingClientRect()];
    drawing.scrollLeft += at.left - window.left - (window.width - at.width) / 2;
    drawing.scrollTop += at.top - window.top - (window.height - at.height) / 2;
  }
}
