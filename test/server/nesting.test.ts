import type { FastifyInstance } from 'fastify';
import { MOST_FILTER_NESTING } from '../../src/plan/limits';
import { post, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

/** A condition on the name of a person within so many `not`, or what is written instead. */
function within(depth: number, wrap: (inner: string) => string, inner: string): string {
  return depth === 0 ? inner : wrap(within(depth - 1, wrap, inner));
}
const inNot = (inner: string) => `{ not: ${inner} }`;
const inOr = (inner: string) => `{ not: { or: [${inner}, { id: { eq: "x" } }] } }`;

async function count(filter: string) {
  const { response, body } = await post(app, {
    query: `{ people(filter: ${filter}) { totalCount } }`,
  });
  return { status: response.status, ...body };
}

describe('a filter with combinations one in another', () => {
  const ADA = '{ name: { eq: "Ada" } }';

  test.each([
    ['not', within(MOST_FILTER_NESTING, inNot, ADA)],
    ['not and or', within(MOST_FILTER_NESTING / 2, inOr, ADA)],
  ])('is answered up to the limit, with %s', async (_, filter) => {
    expect(await count(filter)).toMatchObject({ data: { people: {} } });
    expect(await count(filter)).not.toHaveProperty('errors');
  });

  it('is answered up to the limit across as many relations as a filter may cross', async () => {
    const thrice = (inner: string) => within(3, inNot, inner);
    const members = (inner: string) => thrice(`{ memberships: { some: ${inner} } }`);
    const crossed = members(
      thrice(`{ holder: { person: ${members(inNot('{ role: { eq: CHAIR } }'))} } }`),
    );
    expect(await count(crossed)).not.toHaveProperty('errors');
  });

  it('is refused beyond it', async () => {
    const { errors } = await count(within(MOST_FILTER_NESTING + 1, inNot, ADA));
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('nests and, or and not more than 10 deep') as string,
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      },
    ]);
  });
});

describe('what is nested so deeply that the library overflows the stack', () => {
  it('is refused as a query that is too complex, in variables', async () => {
    const depth = 3_000;
    const variables = `{"f":${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}`;
    const { response, body } = await post(app, {
      query: 'query ($f: PersonFilter) { people(filter: $f) { totalCount } }',
      variables: JSON.parse(variables) as Record<string, unknown>,
    });
    expect([response.status, body]).toEqual([
      400,
      { errors: [expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX' } })] },
    ]);
  });

  it('is refused in our own words, in a document', async () => {
    const query = `{ nodes(ids: ${'['.repeat(4_000)}"a"${']'.repeat(4_000)}) { id } }`;
    const { response, body } = await post(app, { query });
    const [error] = (body as { errors: { message: string; extensions: { code: string } }[] })
      .errors;
    expect([response.status, error?.extensions.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(error?.message).not.toContain('call stack');
  });
});

it.each(['variables', 'query', 'operationName', 'extensions'])(
  'a request whose %s is nested deeper than can be written is refused',
  async (part) => {
    const nested = '['.repeat(20_000) + ']'.repeat(20_000);
    const value = part === 'variables' ? `{"v":${nested}}` : nested;
    const query = part === 'query' ? '' : '"query":"{__typename}",';
    const { response, body } = await post(app, `{${query}"${part}":${value}}`);
    expect([response.status, body.errors?.[0]?.extensions['code']]).not.toContain('INTERNAL');
    expect(response.status).toBe(400);
  },
);

it('an empty name of an operation is none, whatever was asked before', async () => {
  const query = '{ __typename }';
  for (const more of [{ operationName: '' }, {}, { operationName: '' }])
    expect((await post(app, { query, ...more })).response.status).toBe(200);
});
