/** What must hold of servers with an HTTP cache in front, whatever they say about how long it keeps. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { end, ROOT } from '../child.mjs';

/** @typedef {import('./front.mjs').Front} Front */

const BY_HASH = JSON.stringify({
  persistedQuery: { version: 1, sha256Hash: hashOfOperation() },
});
const QUERY = '{ committee(acronym: "DASC") { purpose url } }';
const [OLD, NEW] = ['a lasting place', 'a steady place'];

/** By name, by hash, and any query; all of them show the fact that is changed. */
export const ADDRESSES = [
  `/graphql?operationName=CommitteeMembers&variables=${encodeURIComponent('{"first":2}')}`,
  `/graphql?extensions=${encodeURIComponent(BY_HASH)}`,
  `/graphql?query=${encodeURIComponent(QUERY)}`,
];
const [BY_NAME = ''] = ADDRESSES;

const POSTED = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: QUERY }),
};

function hashOfOperation() {
  const file = join(ROOT, 'schema', 'operations', 'committee-members.graphql');
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** What nginx did, as it says itself. @param {import('./ask.mjs').Answer} answer */
export const cacheOf = ({ headers }) => headers['x-cache'];

/** @param {Front} front */
export async function theyAgree({ ofEach }) {
  for (const address of ADDRESSES) {
    const [one, other] = await ofEach(address);
    assert.ok(one && other);
    assert.match(one.text, new RegExp(OLD), `${address} does not show the fact`);
    assert.equal(other.text, one.text, `two servers differ about ${address}`);
    assert.match(String(one.headers.etag), /^W\/"/, `${address} has no tag`);
    assert.equal(other.headers.etag, one.headers.etag, `two tags of ${address}`);
  }
}

/** @param {Front} front */
export async function theyAreAskedByTags({ get, ofEach, reached }) {
  for (const address of ADDRESSES) {
    const [{ text, headers }] = /** @type {[import('./ask.mjs').Answer]} */ (await ofEach(address));
    const first = await get(address);
    assert.equal(cacheOf(first), 'MISS');
    const before = await reached();
    // More often than there are servers, so that each of them is asked.
    for (let time = 0; time < 4; time++) {
      const again = await get(address);
      // nginx says so when the server has answered 304.
      assert.equal(cacheOf(again), 'REVALIDATED');
      assert.deepEqual([again.text, again.headers.etag], [text, headers.etag]);
    }
    assert.equal((await reached()) - before, 4, 'every answer must have been asked for');
    const known = await get(address, { headers: { 'if-none-match': String(headers.etag) } });
    assert.deepEqual([known.status, known.text], [304, ''], 'a client that has it needs no other');
  }
}

/** @param {Front} front */
export async function variantsAreKeptApart({ get }) {
  /** @type {[string, (bytes: Buffer) => Buffer][]} */
  const encodings = [
    ['identity', (bytes) => bytes],
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ];
  const plain = await get(BY_NAME);
  for (let time = 0; time < 3; time++)
    for (const type of ['application/json', 'application/graphql-response+json'])
      for (const [encoding, decoded] of encodings) {
        const headers = { accept: type, 'accept-encoding': encoding };
        const answer = await get(BY_NAME, { headers });
        const given = answer.headers['content-encoding'] ?? 'identity';
        assert.deepEqual(
          [given, answer.headers['content-type']],
          [encoding, `${type}; charset=utf-8`],
        );
        assert.equal(decoded(answer.bytes).toString('utf8'), plain.text);
        assert.equal(cacheOf(answer), time === 0 ? 'MISS' : 'REVALIDATED');
      }
}

/** @param {Front} front */
export async function otherMethodsWork({ get }) {
  const whole = await get(BY_NAME);
  const head = await get(BY_NAME, { method: 'HEAD' });
  assert.deepEqual([head.status, head.text, head.headers.etag], [200, '', whole.headers.etag]);
  for (let time = 0; time < 2; time++) {
    const posted = await get('/graphql', POSTED);
    assert.equal(posted.status, 200);
    assert.match(posted.text, new RegExp(OLD));
    assert.equal(cacheOf(posted), undefined, 'what is posted is not looked for in the cache');
  }
}

/** @type {[string, number][]} */
const ERRORS = [
  ['/graphql?query={nobody}', 400],
  ['/graphql?operationName=Nothing', 400],
  ['/graphql?query={people(first:1000){totalCount}}', 200],
  ['/nothing', 404],
];

/** @param {Front} front */
export async function errorsAreNotKept({ get }) {
  for (const [address, status] of ERRORS)
    for (let time = 0; time < 3; time++) {
      const answer = await get(address);
      assert.equal(answer.status, status);
      assert.match(answer.text, /"errors"/);
      assert.equal(answer.headers['cache-control'], 'no-store', address);
      assert.equal(cacheOf(answer), 'MISS', `${address} was kept`);
    }
}

/** @param {Front} front */
export async function nothingIsStale({ get, change }) {
  const held = await Promise.all(ADDRESSES.map((address) => get(address)));
  /** Every answer, also to those who hold the one before. @param {string} is @param {string} was @param {typeof held} before */
  const see = async (is, was, before) => {
    for (const [index, address] of ADDRESSES.entries())
      for (let time = 0; time < 4; time++) {
        const tag = String(before[index]?.headers.etag);
        for (const asked of [{}, { headers: { 'if-none-match': tag } }]) {
          const { status, text, headers: got } = await get(address, asked);
          assert.equal(status, 200, `the old tag of ${address} must not do`);
          assert.ok(text.includes(is) && !text.includes(was), `a stale answer from ${address}`);
          assert.notEqual(got.etag, tag);
        }
      }
  };
  await change(OLD, NEW);
  await see(NEW, OLD, held);
  const changed = await Promise.all(ADDRESSES.map((address) => get(address)));
  await change(NEW, OLD);
  await see(OLD, NEW, changed);
  const again = await Promise.all(ADDRESSES.map((address) => get(address)));
  const tags = (/** @type {typeof held} */ answers) => answers.map(({ headers }) => headers.etag);
  assert.deepEqual(tags(again), tags(held), 'the same facts must have the same tags again');
}

/** @param {Front} front */
export async function oneIsEnough({ get, servers }) {
  const [stopped] = servers;
  assert.ok(stopped);
  await end(stopped);
  for (let time = 0; time < 4; time++)
    for (const address of ADDRESSES) {
      assert.match((await get(address)).text, new RegExp(OLD), 'GET must go to the other server');
      assert.match((await get('/graphql', POSTED)).text, new RegExp(OLD), 'and so must POST');
    }
}

/** With CCNSO_MAX_AGE. @param {Front} front */
export async function theyAreLeftAlone({ get, reached, servers }) {
  for (const address of ADDRESSES) {
    const first = await get(address);
    assert.equal(cacheOf(first), 'MISS');
    const before = await reached();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const again = await get(address, { method });
      assert.equal(cacheOf(again), 'HIT');
      assert.equal(again.headers.etag, first.headers.etag);
    }
    assert.equal(await reached(), before, `a server was asked for ${address}`);
  }
  await Promise.all(servers.map(end));
  for (const address of ADDRESSES) assert.equal(cacheOf(await get(address)), 'HIT');
}
