import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOUNS } from '../../src/model/model';
import type { Graph } from '../../src/seeding/graph';
import { realGraph, SEEDS } from '../support/engine';

/** How many records of each noun the sources were found to hold; more may be added, none is lost. */
const AT_LEAST = {
  CcTld: 318,
  Territory: 256,
  Organization: 257,
  Committee: 105,
  Person: 295,
  Membership: 816,
  Affiliation: 184,
  Meeting: 286,
  Decision: 371,
  Policy: 42,
  Topic: 27,
  MemberCount: 8,
  Document: 600,
};

let graph: Graph;
beforeAll(async () => (graph = await realGraph()));

describe('the real files', () => {
  it.each(Object.entries(AT_LEAST))('hold every %s', (noun, count) => {
    expect(graph.counts[noun]).toBeGreaterThanOrEqual(count);
  });

  it('hold 3,600 records and more', () => {
    const records = NOUNS.filter(({ section }) => section).map(
      ({ name }) => graph.counts[name] ?? 0,
    );
    expect(records.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(3_600);
  });

  it('give a source and a place in it for every record that has to cite', () => {
    const cited = new Map<string, number>();
    for (const { type, from, properties } of graph.relationships) {
      if (type !== 'CITES') continue;
      expect(properties['locator']).toEqual(expect.stringMatching(/\S/));
      cited.set(from, (cited.get(from) ?? 0) + 1);
    }
    const citing = new Set<string>(
      NOUNS.filter(({ cites }) => cites === 'required').map(({ name }) => name),
    );
    const without = graph.nodes.filter(({ id, label }) => citing.has(label) && !cited.has(id));
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(citing.size).toBeGreaterThan(10);
  });

  it('let every effect rest on the sources of one decision', () => {
    const owners = new Map<string, string[]>();
    for (const { type, from, to } of graph.relationships)
      if (type === 'HAS_EFFECT') owners.set(to, [...(owners.get(to) ?? []), from]);
    for (const { id, label } of graph.nodes)
      if (label === 'Effect') expect([id, owners.get(id)?.length]).toEqual([id, 1]);
  });

  it('name no id of a record that is not there', () => {
    const ids = new Set(graph.nodes.map(({ id }) => id));
    const dangling = graph.relationships.filter(({ from, to }) => !ids.has(from) || !ids.has(to));
    expect(dangling).toEqual([]);
    expect(ids.size).toBe(graph.nodes.length);
  });
});

/** What a text holds when it was made on somebody's machine and nobody looked it through. */
const PRIVATE = [
  /file:\/\//,
  /(?<![\w.:/-])\/(home|root|tmp|work|workspace|Users|var|mnt|srv|opt|etc|private)\//,
  /[A-Za-z]:\\/,
  /\blocalhost\b/,
  /\.(local|internal|lan)\b/,
  /(?<![\d.])(127\.\d+|10\.\d+|192\.168)\.\d{1,3}\.\d{1,3}(?![\d.])/,
];

function privateTexts(text: string): string[] {
  return text.split('\n').filter((line) => PRIVATE.some((pattern) => pattern.test(line)));
}

describe('the texts of the real files', () => {
  it.each(readdirSync(SEEDS))('name no path and no host of a machine in %s', (name) => {
    expect(privateTexts(readFileSync(join(SEEDS, name), 'utf8'))).toEqual([]);
  });

  it.each([
    'note: "read in /home/somebody/seeds"',
    'url: "file:///srv/page.html"',
    'note: "C:\\\\Users\\\\x"',
    'url: "http://localhost:4000/"',
    'url: "http://192.168.0.7/page"',
    'note: "see build.internal"',
  ])('would be found to name one in %s', (line) => {
    expect(privateTexts(line)).toHaveLength(1);
  });

  it('may name addresses whose paths look like folders', () => {
    expect(privateTexts('url: "https://example.org/home/tmp/page.htm"')).toEqual([]);
  });
});
