import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The server that `npm run test:clients` has started. */
export const ADDRESS = process.env['API_ADDRESS'] ?? '';
if (!ADDRESS) throw new Error('These tests need a server; run npm run test:clients.');

/** What the server has at this address. */
export async function served(path: string): Promise<string> {
  const response = await fetch(`${ADDRESS}${path}`);
  if (!response.ok) throw new Error(`${path} is answered with ${response.status}.`);
  return response.text();
}

interface Operation {
  readonly name: string;
  readonly query: string;
}

export const operations = async () => JSON.parse(await served('/operations.json')) as Operation[];

/** A new folder as that of a user, who has the schema from the server and files of ours by other names. */
export async function sandbox(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(__dirname, '.cache', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'schema.graphql'), await served('/schema.graphql'));
  for (const [to, from] of Object.entries(files)) cpSync(join(__dirname, from), join(folder, to));
  return folder;
}

/** Runs a program of these packages in a folder, and fails with what it says when it is not content. */
export function succeed(folder: string, program: string, ...args: string[]): void {
  const { status, said } = run(folder, program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${said}`);
}

/** Runs a program that is to refuse what is in the folder, and gives what it says. */
export function refusal(folder: string, program: string, ...args: string[]): string {
  const { status, said } = run(folder, program, args);
  if (status === 0) throw new Error(`${program} ${args.join(' ')} refused nothing:\n${said}`);
  return said;
}

function run(folder: string, program: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'node_modules', program), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { status, said: stdout + stderr };
}
