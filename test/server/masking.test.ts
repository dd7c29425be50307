import { Refusal } from '../../src/kernel/errors';
import { EngineFault } from '../../src/store/engine-fault';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { peopleStore, post, serverOn, type Body } from './serving';

const SECRET = 'bolt://neo4j:a-secret-password@db.internal:7687';

/** A store that fails in whatever way it is told to. */
function failingStore(failure: unknown): Store {
  const fail = () => Promise.reject(failure as Error);
  return {
    read: fail,
    patient: { read: fail },
    transaction: fail,
    load: () => ({ running: 0, waiting: 0, refused: 0 }),
    define: fail,
    version: () => Promise.resolve(''),
    health: fail,
    close: () => Promise.resolve(),
  };
}

describe('what fails inside', () => {
  const answerOf = async (failure: unknown, status = 200): Promise<Body> => {
    const other = await serverOn(new ServedGraph(failingStore(failure)));
    const { response, body } = await post(other, { query: '{ people { totalCount } }' });
    expect(response.status).toBe(status);
    expect(response.text).not.toMatch(/secret|internal:|neo4j:|stack|\.ts\b/);
    await other.close();
    return body;
  };

  it.each([
    ['an error of a driver', new Error(`connect ECONNREFUSED ${SECRET}`)],
    ['a fault of ours', new EngineFault('people/list', 'X', new Error(SECRET))],
    ['an error with an error in it', new Error(SECRET, { cause: new Error(SECRET) })],
    ['a text', SECRET],
    ['null', null],
    ['nothing', undefined],
    ['a map', { message: SECRET, extensions: { code: 'BAD_REQUEST', secret: SECRET } }],
  ])('is not told when it is %s', async (_what, failure) => {
    const { errors, data } = await answerOf(failure);
    expect(data).toEqual({ people: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ message: 'Internal server error', path: ['people'] });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('is told when it was written for the client, without its cause', async () => {
    const refusal = new Refusal('SERVICE_UNAVAILABLE', 'The graph cannot be reached.', {
      cause: new Error(SECRET),
      details: { retryAfter: 5 },
    });
    expect((await answerOf(refusal, 503)).errors?.[0]).toMatchObject({
      message: 'The graph cannot be reached.',
      extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 5 },
    });
  });

  it.each([undefined, '', 'prod', 'production', 'development'])(
    'is as little told when NODE_ENV is %j',
    async (value) => {
      const before = process.env['NODE_ENV'];
      try {
        if (value === undefined) delete process.env['NODE_ENV'];
        else process.env['NODE_ENV'] = value;
        const { errors } = await answerOf(new Error(SECRET));
        expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'errorId']);
      } finally {
        process.env['NODE_ENV'] = before;
      }
    },
  );

  it('is not told when it fails beside GraphQL', async () => {
    const broken = new ServedGraph(await peopleStore());
    broken.lease = () => {
      throw new Error(SECRET);
    };
    const other = await serverOn(broken);
    const { response, body } = await post(other, { query: '{ __typename }' });
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('secret');
    expect(body.errors?.[0]).toMatchObject({
      message: 'Internal server error',
      extensions: { code: 'INTERNAL' },
    });
    await other.close();
    await broken.close();
  });
});
