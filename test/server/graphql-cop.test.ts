import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { type Body, type Request, post, send, servePeople } from './serving';

/**
 * The requests by which graphql-cop, a scanner for GraphQL servers, looks for weaknesses, and what
 * it takes for one. It is in no package registry, so they are written down here.
 */
interface Check {
  readonly request: Request;
  readonly succeeds: (body: Body, text: string) => boolean;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const posted = (body: unknown): Request => ({
  method: 'POST',
  url: '/graphql',
  headers: JSON_TYPE,
  payload: JSON.stringify(body),
});
const query = (text: string) => posted({ query: text, operationName: 'cop' });
const inAddress = (text: string): Request => ({
  url: `/graphql?query=${encodeURIComponent(text)}`,
  headers: JSON_TYPE,
});
const times = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');
const isAnswered = ({ data }: Body) => Boolean(data);

const DEEP = 'fields { type { '.repeat(4);
const CHECKS: Readonly<Record<string, Check>> = {
  'alias overloading': {
    request: query(`query cop { ${times(101, (index) => `alias${index}: __typename`)} }`),
    succeeds: ({ data }) => Object.keys(data ?? {}).length === 101,
  },
  'batch of queries': {
    request: posted(Array.from({ length: 11 }, () => ({ query: 'query cop { __typename }' }))),
    succeeds: (body) => Array.isArray(body) && body.length >= 10,
  },
  'circular introspection': {
    request: query(`query cop { __schema { types { ${DEEP} name ${'} }'.repeat(4)} } } }`),
    succeeds: isAnswered,
  },
  'directive overloading': {
    request: query(`query cop { __typename ${'@aa'.repeat(10)} }`),
    succeeds: ({ errors = [] }) => errors.length >= 10,
  },
  'field suggestions': {
    request: query('query cop { __schema { directive } }'),
    succeeds: (_body, text) => text.includes('Did you mean'),
  },
  introspection: { request: posted({ query: getIntrospectionQuery() }), succeeds: isAnswered },
  'mutation by GET': { request: inAddress('mutation cop { __typename }'), succeeds: isAnswered },
  'query by GET': { request: inAddress('query cop { __typename }'), succeeds: isAnswered },
  'query by a form': {
    request: {
      method: 'POST',
      url: '/graphql',
      headers: FORM,
      payload: new URLSearchParams({ query: 'query cop { __typename }' }).toString(),
    },
    succeeds: isAnswered,
  },
  'GraphiQL in place of the API': {
    request: { url: '/graphql', headers: { accept: 'text/html' } },
    succeeds: (_body, text) => /graphiql|playground/i.test(text),
  },
  'tracing in the answer': {
    request: query('query cop { __typename }'),
    succeeds: (_body, text) => /"tracing"|"extensions"/.test(text),
  },
  'an unhandled error': {
    request: query('qwerty cop { abc }'),
    succeeds: (_body, text) => /exception|stacktrace/i.test(text),
  },
};

/** What succeeds, and why it may: docs/api.md explains the choices. */
const CHOSEN: Readonly<Record<string, string>> = {
  introspection: 'The schema is public; GraphiQL and code generators read it.',
  'field suggestions': 'They tell nothing that the public schema does not.',
  'query by GET': 'There are no cookies, users or writes, so that no request can be forged.',
};

let app: FastifyInstance;
servePeople((started) => (app = started));

it('of the checks of graphql-cop only those succeed that are meant to', async () => {
  const succeeded: string[] = [];
  for (const [name, { request, succeeds }] of Object.entries(CHECKS)) {
    const { status, text } = await send(app, request);
    const body = (text ? JSON.parse(text) : {}) as Body;
    expect(status).toBeLessThan(500);
    if (succeeds(body, text)) succeeded.push(name);
  }
  expect(succeeded.sort()).toEqual(Object.keys(CHOSEN).sort());
});

it('a suggestion names only what the schema has, and never a value or a record', async () => {
  for (const sent of [
    { query: '{ peeple { totalCount } }' },
    { query: '{ people(fist: 1) { totalCount } }' },
    { query: '{ memberships(certainty: CERTIAN) { totalCount } }' },
    { query: 'query ($f: PersonFiltre) { people(filter: $f) { totalCount } }' },
    {
      query: 'query ($f: PersonFilter) { people(filter: $f) { totalCount } }',
      variables: { f: { nmae: { eq: 'Ada' } } },
    },
  ]) {
    const { body } = await post(app, sent);
    const [, meant = ''] = /Did you mean (.*)\?/.exec(body.errors?.[0]?.message ?? '') ?? [];
    const names = [...meant.matchAll(/"(\w+)"/g)].map(([, name]) => name as string);
    expect(names).not.toEqual([]);
    const { text } = await send(app, { url: '/schema.graphql' });
    for (const name of names) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  }
});
