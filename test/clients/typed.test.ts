import { execFileSync, execSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ADDRESS, operations, refusal, sandbox, succeed } from './sandbox';

const PACKAGE = process.env['CLIENT_PACKAGE'] ?? '';
const COMPILER = ['typescript/bin/tsc', '-p', '.'] as const;
const OPTIONS = {
  strict: true,
  module: 'nodenext',
  lib: ['es2022', 'dom'],
  types: [],
  rootDir: '.',
};

/** A folder in which somebody has installed the package, and nothing else. */
async function installed(name: string): Promise<string> {
  const folder = await sandbox(name, { 'src/typed.ts': 'examples/typed.ts' });
  const write = (file: string, content: object) =>
    writeFileSync(join(folder, file), JSON.stringify(content));
  write('package.json', { type: 'module', private: true });
  write('tsconfig.json', { compilerOptions: OPTIONS, include: ['src'] });
  execSync(`npm install --offline --loglevel=error "${PACKAGE}"`, { cwd: folder });
  return folder;
}

/** Runs a program there, and gives what it writes. */
function answerOf(folder: string, program: string): unknown {
  writeFileSync(join(folder, 'program.mjs'), program);
  const said = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(said) as unknown;
}

/** Keeps what is asked, and hands it on, with the addresses changed. */
const KEPT = `
import * as all from 'ccnso-graph-client';
const asked = [];
const graphOf = (change) => all.createClient('${ADDRESS}/', {
  fetch: (address, options) => {
    asked.push([options.method ?? 'GET', address]);
    return fetch(change(address), options);
  },
});
const { GraphError } = all;
`;

it('compiles a program that uses it, and answers it', async () => {
  const folder = await installed('typed');
  succeed(folder, ...COMPILER);
  const days = `['2023-10-26', 'yesterday'].map((day) => councillors('${ADDRESS}', day))`;
  const program = `import { councillors } from './src/typed.js';
console.log(JSON.stringify(await Promise.all(${days})));`;
  const [sat, refused] = answerOf(folder, program) as [string[], string[]];
  expect(sat).toContain('Alejandra Reynoso: CERTAIN');
  expect(refused[0]).toMatch(/yesterday/);
});

it('has types that refuse what the questions do not take, answer, or fail with', async () => {
  const folder = await installed('typed-refused');
  const wrong = `import { councilAsOf, createClient, GraphError } from 'ccnso-graph-client';
const graph = createClient('');
councilAsOf(graph, { date: '2023-10-26' });
councilAsOf(graph, { day: 2023 });
councilAsOf(graph).then(({ council }) => council);
export const is = (error: GraphError) => error.code === 'WRONG';`;
  writeFileSync(join(folder, 'src', 'wrong.ts'), wrong);
  const said = refusal(folder, ...COMPILER);
  expect([...said.matchAll(/wrong\.ts\((\d),/g)].map(([, line]) => line)).toEqual([
    '3',
    '4',
    '5',
    '6',
  ]);
});

it('has a function for each published question, which asks it by GET and by hash, once', async () => {
  const published = await operations();
  const names = published.map(({ name }) => name[0]!.toLowerCase() + name.slice(1));
  const program = `${KEPT}
const graph = graphOf((address) => address);
const answers = [];
for (const name of ${JSON.stringify(names)}) answers.push(Object.keys(await all[name](graph)).length);
const functions = Object.keys(all).filter((name) => /^[a-z]/.test(name) && name !== 'createClient');
console.log(JSON.stringify({ asked, answers, functions }));`;
  const { asked, answers, functions } = answerOf(await installed('typed-all'), program) as {
    asked: [string, string][];
    answers: number[];
    functions: string[];
  };
  expect(functions.sort()).toEqual([...names].sort());
  expect(answers.filter((fields) => fields === 0)).toEqual([]);
  expect(asked).toHaveLength(published.length);
  for (const [method, address] of asked) {
    expect(method).toBe('GET');
    expect(address).toMatch(/[?&]extensions=.*%22[0-9a-f]{64}%22/);
    expect(address).not.toMatch(/[?&]query=/);
  }
});

it('sends the text to a server that does not know the hash, and a long question by POST', async () => {
  const program = `${KEPT}
const other = graphOf((address) => address.replace(/(?<=%22)[0-9a-f]{64}/, '0'.repeat(64)));
const { committee } = await all.councilAsOf(other);
const ids = Array.from({ length: 400 }, (_, index) => 'committee:' + 'x'.repeat(20) + index);
const refused = await all.recordsById(graphOf((a) => a), { ids }).catch((error) => error);
console.log(JSON.stringify({
  methods: asked.map(([method]) => method), held: committee.memberships.totalCount,
  refused: [refused instanceof GraphError, refused.code, refused.status],
}));`;
  const answer = answerOf(await installed('typed-other'), program);
  expect(answer).toEqual({
    methods: ['GET', 'GET', 'POST'],
    held: expect.any(Number) as number,
    refused: [true, 'BAD_REQUEST', 200],
  });
});

it('leaves out of a bundle what a program does not ask', async () => {
  const folder = await installed('typed-bundle');
  mkdirSync(join(folder, 'out'));
  const bundled = (entry: string) => {
    writeFileSync(join(folder, 'entry.mjs'), entry);
    const outfile = join(folder, 'out', 'bundle.js');
    const entryPoints = [join(folder, 'entry.mjs')];
    buildSync({ entryPoints, outfile, bundle: true, format: 'esm', minify: true });
    const text = readFileSync(outfile, 'utf8');
    return {
      bytes: text.length,
      names: [...text.matchAll(/name:"(\w+)",hash/g)].map(([, n]) => n),
    };
  };
  const one = bundled(
    "import { councilAsOf, createClient } from 'ccnso-graph-client'; console.log(councilAsOf(createClient('')));",
  );
  expect(one.names).toEqual(['CouncilAsOf']);
  expect(one.bytes).toBeLessThan(4_000);
  const all = bundled("import * as all from 'ccnso-graph-client'; console.log(all);");
  expect(all.names.sort()).toEqual((await operations()).map(({ name }) => name).sort());
});
