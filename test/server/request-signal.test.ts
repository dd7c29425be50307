import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { inItsTime } from '../../src/server/http/request-signal';

/** A response, as far as it is looked at. */
const response = (state: { destroyed: boolean; writableFinished: boolean }) => {
  const raw = Object.assign(new EventEmitter(), state);
  return { raw, reply: { raw } as unknown as FastifyReply };
};
const aborted = (signal: AbortSignal) => Promise.resolve(signal.aborted);

test('what is asked by a client that has gone is stopped as it begins', async () => {
  const { reply } = response({ destroyed: true, writableFinished: false });
  await expect(inItsTime(reply, aborted)).resolves.toBe(true);
});

test('a client that has its whole answer has not gone', async () => {
  const { reply } = response({ destroyed: true, writableFinished: true });
  await expect(inItsTime(reply, aborted)).resolves.toBe(false);
});
