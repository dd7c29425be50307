/** Whoever reads a pipe may stop when they have enough, as `head` does; that is no error. */
export function endQuietly(stream: NodeJS.WriteStream): void {
  stream.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') console.error(`The file cannot be written: ${error.code}.`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}
