import Fastify from 'fastify';
import { sendError } from '../../src/server/http/error';
import { keptLog } from './log-lines';

test('a client that leaves while it reads its answer is no fault of the program', async () => {
  const { logger, lines } = keptLog();
  const app = Fastify({ loggerInstance: logger });
  app.setErrorHandler(sendError);
  const thrown = (code: string) => Object.assign(new Error('Premature close'), { code });
  app.get('/:code', ({ params }) => {
    throw thrown((params as { code: string }).code);
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const gone = await fetch(`${origin}/ERR_STREAM_PREMATURE_CLOSE`);
  expect(gone.status).toBe(503);
  expect(lines().filter(({ level }) => level === 'error')).toEqual([]);
  // Anything else is told.
  await fetch(`${origin}/ERR_ANOTHER`);
  expect(lines().filter(({ level }) => level === 'error')).toHaveLength(1);
  await app.close();
});
