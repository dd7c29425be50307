import type { LoadOptions } from '../seeding/load';

/** Shows how far a load has come: one line that is rewritten on a terminal, and one line a step elsewhere. */
export function showProgress(
  stream: NodeJS.WriteStream = process.stdout,
): NonNullable<LoadOptions['progress']> {
  let last = '';
  return (step, done, total) => {
    const percent = Math.floor((100 * done) / total);
    if (stream.isTTY) stream.write(`\r\u001b[K${percent} % ${step}${done === total ? '\n' : ''}`);
    else if (step !== last || done === total) stream.write(`${percent} % ${step}\n`);
    last = step;
  };
}
