import { EventEmitter } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import Fastify, { type FastifyReply } from 'fastify';
import { EXPORT_BYTES } from '../../src/plan/limits';
import { ExportGate } from '../../src/server/http/export-gate';
import { until } from '../support/wait';

/** A server of a file that is half of what may be held, and clients that read nothing of it. */
async function start(readTime: number, clients: number) {
  const app = Fastify();
  const gate = new ExportGate(readTime);
  const file = Buffer.alloc(EXPORT_BYTES / 2 + 1);
  let sent = 0;
  let left = 0;
  app.get('/', (_request, reply) => {
    sent++;
    reply.raw.once('close', () => left++);
    // What has a tag is sent as a stream.
    return reply.header('etag', '"x"').send(gate.sent(file, reply));
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const sockets = Array.from({ length: clients }, () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    socket.pause();
    socket.on('error', () => undefined);
    return socket;
  });
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await app.close();
  };
  return { gate, close, sent: () => sent, left: () => left };
}

const made = () => Promise.resolve('made');

test('a client that reads nothing of its file is left, and what was held for it is free again', async () => {
  const { gate, close, left } = await start(20, 2);
  await until(() => left() === 2);
  await expect(gate.make(made)).resolves.toBe('made');
  await close();
});

test('no more bytes of files are held for clients than there may be', async () => {
  const { gate, close, sent } = await start(600_000, 2);
  await until(() => sent() === 2);
  await expect(gate.make(made)).rejects.toMatchObject({ code: 'OVERLOADED' });
  await close();
});

test('for a client that has gone by then, no bytes are held', async () => {
  const gate = new ExportGate(600_000);
  const file = Buffer.alloc(EXPORT_BYTES + 1);
  const reply = { raw: { destroyed: true }, hasHeader: () => true };
  expect(gate.sent(file, reply as unknown as FastifyReply)).toBe(file);
  await expect(gate.make(made)).resolves.toBe('made');
});

test('a file is not sent when others hold as many bytes as there may be', () => {
  const gate = new ExportGate(600_000);
  const reply = () =>
    ({
      raw: Object.assign(new EventEmitter(), { destroyed: false }),
      hasHeader: () => false,
    }) as unknown as FastifyReply;
  const first = reply();
  gate.sent(Buffer.alloc(EXPORT_BYTES + 1), first);
  expect(() => gate.sent(Buffer.alloc(1), reply())).toThrow('Too many files');
  first.raw.emit('close');
  expect(() => gate.sent(Buffer.alloc(1), reply())).not.toThrow();
});

test('a client that reads some of its file each time is not left', () => {
  jest.useFakeTimers();
  const socket = { bytesWritten: 0 };
  const raw = Object.assign(new EventEmitter(), { destroyed: false, socket, destroy: jest.fn() });
  new ExportGate(100).sent(Buffer.alloc(1), {
    raw,
    hasHeader: () => false,
  } as unknown as FastifyReply);
  for (let looks = 0; looks < 10; looks++) {
    socket.bytesWritten++;
    jest.advanceTimersByTime(50);
  }
  expect(raw.destroy).not.toHaveBeenCalled();
  jest.advanceTimersByTime(100);
  expect(raw.destroy).toHaveBeenCalled();
  raw.emit('close');
  jest.useRealTimers();
});
