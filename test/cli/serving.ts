import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { committee, SOURCES } from '../seeding/files';
import { until } from '../support/wait';

const MAIN = resolve('dist', 'main.js');

type Line = Readonly<Record<string, unknown>>;

/** The built program, which serves a small graph from a folder of its own. */
export class Program {
  readonly folder = mkdtempSync(join(tmpdir(), 'serving-'));
  readonly child: ChildProcess;
  /** What it has written to the standard output. */
  shown = '';
  private log = '';

  /** The settings of whoever runs the tests are not its own. */
  constructor(
    settings: Readonly<Record<string, string>>,
    command = 'serve',
    seeds = SOURCES + committee(),
  ) {
    mkdirSync(join(this.folder, 'seeds'));
    this.write('a.yaml', seeds);
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'));
    const env: NodeJS.ProcessEnv = { ...Object.fromEntries(own), PORT: '0', ...settings };
    this.child = spawn(process.execPath, [MAIN, command], {
      cwd: this.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (part: string) => (this.shown += part));
    this.child.stderr?.setEncoding('utf8').on('data', (part: string) => (this.log += part));
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, 'seeds', name), text);
  }

  remove(name: string): void {
    rmSync(join(this.folder, 'seeds', name));
  }

  /** What it said to people on the standard error. */
  get said(): string[] {
    return this.log.split('\n').filter((line) => line && !line.startsWith('{'));
  }

  /** What the lines of its log say. */
  get told(): string {
    return this.log;
  }

  /** The lines of JSON on the standard error so far. */
  lines(event: string): Line[] {
    const whole = this.log.slice(0, this.log.lastIndexOf('\n') + 1).split('\n');
    const lines = whole.filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as Line).filter((line) => line['event'] === event);
  }

  /** The line that there is, or will be. */
  async line(event: string, index = 0): Promise<Line> {
    await until(() => this.lines(event).length > index || this.child.exitCode !== null);
    return this.lines(event)[index] ?? { missing: event, log: this.log };
  }

  async address(): Promise<string> {
    const { port } = await this.line('start');
    return `http://127.0.0.1:${String(port)}`;
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await this.ended();
    rmSync(this.folder, { recursive: true, force: true });
    return this.child.exitCode;
  }

  async ended(): Promise<void> {
    if (this.child.exitCode === null)
      await new Promise((resolve) => this.child.once('close', resolve));
  }
}
