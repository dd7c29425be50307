import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onNeo4j, realStore } from '../support/engines';

const ROOT = join(__dirname, '..', '..');
const COMPARED = 2;
/** How many of the servers below can answer a question. */
const GRAPHQL = ['lineage', 'paths', 'search'];
const ALL = ['flat', 'nested', 'by id', 'as of a day', ...GRAPHQL];

const hasPeer = existsSync(join(ROOT, 'bench', 'node_modules', '@neo4j', 'graphql'));
const OURS = ['ours embedded', ...(onNeo4j ? ['ours on Neo4j'] : [])];
const OTHERS = onNeo4j ? ['bare natural', 'bare tricks', ...(hasPeer ? ['peer'] : [])] : [];

/** Runs the bench as far as the check of the answers: nothing is measured. */
function compare(...args: string[]) {
  const script = ['bench/main.mjs', '--rounds', '0', '--compared', String(COMPARED), ...args];
  return spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8' });
}

describe('the bench', () => {
  beforeAll(async () => {
    if (onNeo4j) await (await realStore()).close();
  });

  it('asks each server each question that it can answer, and finds the answers equal', () => {
    const { stderr, status } = compare('--only', [...OURS, ...OTHERS].join(','));
    const told = ALL.map((name) => {
      const servers = GRAPHQL.includes(name) ? OURS : [...OURS, ...OTHERS];
      return `${name}: ${servers.length * 3 * COMPARED} answers are equal.`;
    });
    expect(stderr.split('\n').filter((line) => line.endsWith('equal.'))).toEqual(told);
    expect(status).toBe(0);
  });

  it('stops when a server answers differently', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'main.js'), WRONG);
    const asked = ['--only', 'beside embedded', '--beside', folder, '--questions', 'flat'];
    const { stderr, status } = compare(...asked);
    rmSync(folder, { recursive: true });
    expect(stderr).toMatch(/beside embedded answers flat \{.*\} differently/);
    expect(status).toBe(1);
  });
});

/** A server that knows only one decision. */
const WRONG = `
const answer = JSON.stringify({ data: { decisions: { nodes: [{ id: 'decision:wrong' }] } } });
const server = require('node:http').createServer((_, response) => response.end(answer));
server.listen(0, () => console.log('served at http://localhost:' + server.address().port));
`;

describe('the variables of the bench', () => {
  const code = `
    import { variablesOf } from './bench/variables.mjs';
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const { streams, sample } = variablesOf({ a: numbers, b: numbers });
    const taken = (mode, count) => {
      const next = streams[mode]();
      return Array.from({ length: count }, () => Object.values(next()).join());
    };
    const cold = taken('cold', 7900);
    console.log(JSON.stringify({
      cold, again: taken('cold', 7900), warm: taken('warm', 1000), zipf: taken('zipf', 20000),
      sample: sample(20).map((each) => Object.values(each).join()),
    }));`;
  let taken: Record<'cold' | 'again' | 'warm' | 'zipf' | 'sample', string[]>;
  beforeAll(() => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    taken = JSON.parse(run.stdout) as typeof taken;
  });

  it('never repeat when cold, and are the same for each server', () => {
    expect(new Set(taken.cold).size).toBe(taken.cold.length);
    expect(taken.again).toEqual(taken.cold);
  });

  it('are 60 when warm', () => {
    expect(new Set(taken.warm).size).toBe(60);
  });

  it('are up to 2,000 as visitors ask, the first of them most often', () => {
    const counts = new Map<string, number>();
    for (const each of taken.zipf) counts.set(each, (counts.get(each) ?? 0) + 1);
    expect(counts.size).toBeLessThanOrEqual(2_000);
    expect(counts.size).toBeGreaterThan(1_000);
    // By the law, 1 of 8.2 requests is for the first and half of that for the second.
    const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
    expect(first / taken.zipf.length).toBeCloseTo(1 / 8.18, 2);
    expect(second / taken.zipf.length).toBeCloseTo(1 / 16.4, 2);
  });

  it('share none between what is measured cold and what is asked before', () => {
    const before = new Set([...taken.warm, ...taken.zipf, ...taken.sample]);
    expect(taken.cold.filter((each) => before.has(each))).toEqual([]);
  });
});
