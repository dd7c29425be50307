/** How long a condition may take; only a test that fails waits so long. */
const LIMIT = 60_000;

/** Waits until something holds, and looks whenever others have had their turn. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = Date.now() + LIMIT;
  while (!holds()) {
    if (Date.now() > limit) throw new Error(`It does not hold: ${holds.toString()}`);
    await new Promise(setImmediate);
  }
}

/** Something that one part of a test tells another: it happens when `give` is called. */
export function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
