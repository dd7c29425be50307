/** Something in a seed file that must be mended before anything is loaded. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The id of the record, where it is known. */
  readonly record?: string;
  readonly message: string;
}

/** The files cannot be loaded; every problem that was found is listed, not only the first. */
export class SeedFault extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'SeedFault';
  }
}

export function problemLine({ file, line, record, message }: Problem): string {
  return `${file}:${line}: ${record ? `${record}: ` : ''}${message}`;
}
