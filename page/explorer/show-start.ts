/**
 * A drawing that is larger than its window opens at what it is about, or else where its content begins, so that
 * nobody looks at an empty corner of it. Its years stay in sight.
 */
export function showStart(page: Document): void {
  // Only when it comes into sight, as all of the page has to be laid out to know where anything is.
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) {
        seen.unobserve(target);
        open(target as HTMLElement);
      }
  });
  for (const drawing of page.querySelectorAll('.drawing')) seen.observe(drawing);
}

function open(drawing: HTMLElement): void {
  const start = drawing.querySelector('.node.start');
  const first = start ?? drawing.querySelector('.band.start') ?? drawing.querySelector('.node');
  if (!first) return;
  const [at, window] = [first.getBoundingClientRect(), drawing.getBoundingClientRect()];
  const lead = start ? (window.width - at.width) / 2 : EDGE;
  drawing.scrollLeft += at.left - window.left - lead;
  if (start) drawing.scrollTop += at.top - window.top - (window.height - at.height) / 2;
  else drawing.scrollTop += topOf(drawing, window) - window.top - 3 * EDGE;
  keepYears(drawing);
}

const EDGE = 16;

/** Where what can be seen of a drawing begins. */
function topOf(drawing: HTMLElement, window: DOMRect): number {
  const nodes = [...drawing.querySelectorAll('.node')].map((node) => node.getBoundingClientRect());
  const seen = nodes.filter(({ left, right }) => right > window.left && left < window.right);
  return Math.min(...seen.map(({ top }) => top));
}

function keepYears(drawing: HTMLElement): void {
  const years = drawing.querySelectorAll('.year text');
  if (years.length === 0) return;
  const place = () => {
    for (const year of years) year.setAttribute('transform', `translate(0 ${drawing.scrollTop})`);
  };
  drawing.addEventListener('scroll', place, { passive: true });
  place();
}
