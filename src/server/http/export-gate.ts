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

  constructor(private readonly readTime = EXPORT_READ_TIME) {}

  async make<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.refuseWhenFull();
    return this.gate.run(work, signal);
  }

  /** The file as a stream, which counts until the client has read it, has gone, or reads no more. */
  sent(file: Buffer, reply: FastifyReply): Readable | Buffer {
    const { raw } = reply;
    // Its end has been told already, and would not be told again.
    if (raw.destroyed) return file;
    this.refuseWhenFull();
    this.held += file.length;
    raw.once('close', () => {
      this.held -= file.length;
    });
    this.leaveWhoDoesNotRead(raw);
    // Where it has no tag yet, that is made of all of it.
    return reply.hasHeader('etag') ? Readable.from(slicesOf(file), { objectMode: false }) : file;
  }

  /** Looks twice, as this program may have been busy itself. */
  private leaveWhoDoesNotRead(raw: FastifyReply['raw']): void {
    let seen = -1;
    let idle = 0;
    const look = setInterval(() => {
      const written = raw.socket?.bytesWritten ?? 0;
      idle = written === seen ? idle + 1 : 0;
      seen = written;
      if (idle > 1) raw.destroy();
    }, this.readTime / 2);
    raw.once('close', () => {
      clearInterval(look);
    });
  }

  private refuseWhenFull(): void {
    if (this.held > EXPORT_BYTES) throw new Refusal('OVERLOADED', BUSY);
  }
}

function* slicesOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += SLICE)
    yield file.subarray(start, start + SLICE);
}
