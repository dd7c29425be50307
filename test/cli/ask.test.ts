import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { textOfAnswer } from '../../src/cli/table';
import { serveReal } from '../mcp/agent';

const run = promisify(execFile);
const SEARCH = {
  totalCount: 2,
  nodes: [
    { id: 'a:1', label: 'ישראל', role: 'VICE_CHAIR' },
    { id: 'a:2', label: 'B', role: null },
  ],
};

describe('an answer on a terminal', () => {
  it('has a table for a list, without columns in which nothing is known', () => {
    expect(textOfAnswer({ found: SEARCH, note: null })).toBe(
      [
        'found',
        '  totalCount: 2',
        '  id   label  role',
        '  ---  -----  ----------',
        '  a:1  ישראל  vice chair',
        '  a:2  B',
      ].join('\n'),
    );
  });

  it('says of an empty list that there is none', () => {
    expect(textOfAnswer({ found: { totalCount: 0, nodes: [] } })).toContain('none');
  });
});

describe('the command ask', () => {
  const app = serveReal();
  const command = (...args: readonly string[]) =>
    run(process.execPath, [resolve('dist', 'main.js'), ...args], { encoding: 'utf8' });
  const server = () => `http://127.0.0.1:${(app().server.address() as AddressInfo).port}`;

  it('asks a running server, and is quiet about all else', async () => {
    const { stdout, stderr } = await command(
      'ask',
      'CouncilAsOf',
      '--day',
      '2023-10-26',
      '--server',
      server(),
    );
    expect(stdout).toContain('Alejandra Reynoso');
    expect(stdout).toContain('certain');
    expect(stderr).toBe('');
  });

  it('searches, and gives the answer as data', async () => {
    const { stdout } = await command(
      'search',
      'dasc',
      '--first',
      '1',
      '--json',
      '--server',
      server(),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      search: { edges: [{ node: { id: 'committee:dasc' } }] },
    });
  });

  it('writes the longest table of an answer as CSV', async () => {
    const asked = ['ask', 'LongestServing', '--first', '3', '--csv', '--server', server()];
    const { stdout } = await command(...asked);
    expect(stdout).toContain('holder.label');
    expect(stdout.trim().split('\r\n')).toHaveLength(4);
  });

  it.each([
    [['ask', 'CouncilAsOf', '--day', '26/10/2023'], 'YYYY-MM-DD'],
    [['ask', 'CouncilAsOf', '--dya', '1'], "Unknown option '--dya'"],
    [['ask', 'Council'], 'There is no question Council.'],
    [['ask'], 'Which question?'],
    [['search'], 'Search for what?'],
  ])('ends with 1 and what is wrong with %j', async (args, words) => {
    const asked = command(...args, ...(args[1] === 'CouncilAsOf' ? ['--server', server()] : []));
    await expect(asked).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(words) as string,
    });
  });

  it('says when no server answers', async () => {
    const asked = command('ask', 'Dataset', '--server', 'http://127.0.0.1:1');
    await expect(asked).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No server answers') as string,
    });
  });

  it('tells for each question which variables it has', async () => {
    const { stdout } = await command('ask', 'CoMembership2018', '--help');
    expect(stdout).toContain('--year.from partial date (2018)');
  });
});
