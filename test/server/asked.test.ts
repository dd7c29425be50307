import type { FastifyRequest } from 'fastify';
import { AskedOperations } from '../../src/server/observe/asked';

const asked = new AskedOperations([]);
const nameIn = (query: string) =>
  asked.of({ method: 'POST', body: { query }, routeOptions: {} } as FastifyRequest).operation;

describe('the name of an operation in a text', () => {
  it.each([
    ['query A { x }', 'A'],
    ['# About\nquery A($n: Int) { x }', 'A'],
    ['fragment F on X { y } query A { x }', 'A'],
    ['fragment F on X { y }\n\tquery  A { x }', 'A'],
    ['{ x }', undefined],
  ])('%j is %s', (query, name) => {
    expect(nameIn(query)).toBe(name);
  });

  it('is not looked for again at each of many lines', () => {
    // With a search that begins anew at each line, this takes longer than a test may.
    expect(nameIn(`${'\n'.repeat(2_000_000)}}`)).toBeUndefined();
  });
});
