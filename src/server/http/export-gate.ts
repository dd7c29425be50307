import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { EXPORT_BYTES, EXPORT_READ_TIME, EXPORTS_WAITING } from '../../plan/limits';
import { Gate } from '../../store/gate';

/** So much of a file is written at once to a client that reads it. */
const SLICE = 2 ** 16;

const BUSY = 'Too many files are being made or sent; try again in a few seconds.';

/**
 * What all exports together may take: files are made one at a time, and no more bytes of them are
 * held for clients that read slowly. The rest is refused.
 */
export class ExportGate {
  private readonly gate = new Gate(1, EXPORTS_WAITING, 0, BUSY);
  private held = 0;

  make<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.refuseWhenFull();
    return this.gate.run(work, signal);
  }

  /** The file as a stream, which counts until the client has read it, has gone, or reads no more. */
  sent(file: Buffer, { raw }: FastifyReply): Readable {
    this.refuseWhenFull();
    this.held += file.length;
    raw.once('close', () => {
      this.held -= file.length;
    });
    // It starts anew whenever the client has read something.
    raw.setTimeout(EXPORT_READ_TIME, () => raw.destroy());
    return Readable.from(slicesOf(file), { objectMode: false });
  }

  private refuseWhenFull(): void {
    if (this.held > EXPORT_BYTES) throw new Refusal('SERVICE_UNAVAILABLE', BUSY);
  }
}

function* slicesOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += SLICE)
    yield file.subarray(start, start + SLICE);
}
