import { ERRORS, Refusal, retryAfter, type ErrorCode } from '../../src/kernel/errors';
import { ServedGraph } from '../../src/server/served-graph';
import type { Reader, Store } from '../../src/store/port';
import { peopleStore, post, send, serverOn, type Body } from './serving';

/** A store that cannot answer what is asked of committees, or cannot answer anything. */
async function brokenStore(code: ErrorCode, of: RegExp): Promise<Store> {
  const store = await peopleStore();
  const broken = (reader: Reader): Reader['read'] => {
    return (statement, parameters) =>
      of.test(statement.text)
        ? Promise.reject(new Refusal(code))
        : reader.read(statement, parameters);
  };
  return Object.create(store, {
    read: { value: broken(store) },
    patient: { value: { read: broken(store.patient) } },
  }) as Store;
}

async function answered(code: ErrorCode, of: RegExp, query: string) {
  const servedGraph = new ServedGraph(await brokenStore(code, of));
  const app = await serverOn(servedGraph);
  const { response, body } = await post(app, { query });
  const file = await send(app, { url: '/export?format=gexf' });
  await app.close();
  await servedGraph.close();
  return { response, body, file };
}

const ANY = /./;
const BOTH = '{ people { totalCount } committees { totalCount } }';

describe('what cannot be answered now', () => {
  it.each(['SERVICE_UNAVAILABLE', 'OVERLOADED', 'DEADLINE_EXCEEDED'] as const)(
    'is refused as a whole with the status of %s, and says when to come again',
    async (code) => {
      const { response, body, file } = await answered(code, ANY, BOTH);
      const { status } = ERRORS[code];
      const seconds = retryAfter(code);
      for (const { status: sent, headers } of [response, file]) {
        expect([sent, headers['retry-after']]).toEqual([status, seconds && String(seconds)]);
      }
      expect(body).not.toHaveProperty('data');
      expect(codesOf(body)).toEqual([code, code]);
      expect(codesOf(JSON.parse(file.text) as Body)).toEqual([code]);
    },
  );

  it('is told beside what could be answered, with the status 200', async () => {
    const { response, body } = await answered('OVERLOADED', /Committee/, BOTH);
    expect([response.status, response.headers['retry-after']]).toEqual([200, undefined]);
    expect(body).toMatchObject({ data: { people: { totalCount: 3 }, committees: null } });
  });

  it('is told beside what is wrong with the request, with the status 200', async () => {
    const query = '{ people(first: 0) { totalCount } committees { totalCount } }';
    const { response, body } = await answered('OVERLOADED', ANY, query);
    expect(response.status).toBe(200);
    expect(codesOf(body).sort()).toEqual(['BAD_REQUEST', 'OVERLOADED']);
  });

  it('is told apart by its code and its text: too much, and nothing there', () => {
    expect(ERRORS.OVERLOADED.text).not.toBe(ERRORS.SERVICE_UNAVAILABLE.text);
  });
});

const codesOf = ({ errors = [] }: Body) => errors.map(({ extensions }) => extensions['code']);
