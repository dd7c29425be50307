/**
 * A statement of ours that an engine refused. It is a fault in this program, so
 * a client sees INTERNAL; the text is for the log.
 */
export class EngineFault extends Error {
  constructor(
    readonly statement: string,
    readonly engineCode: string,
    cause: unknown,
  ) {
    super(
      `The statement ${statement} failed (${engineCode}): ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'EngineFault';
  }
}
