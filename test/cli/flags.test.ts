import { runCommand } from '../../src/cli/fail';
import { readFlags } from '../../src/cli/flags';
import { check } from '../../src/cli/check';
import { coverage } from '../../src/cli/coverage';
import { searchFor } from '../../src/cli/ask';
import { exportGraph } from '../../src/cli/export';
import { ingest } from '../../src/cli/ingest';
import { mcp } from '../../src/cli/mcp';
import { emitSchema } from '../../src/cli/schema';
import { serve } from '../../src/cli/serve';

describe('the command line', () => {
  it('gives the options that a command has', () => {
    const options = { watch: { type: 'boolean' } } as const;
    expect({ ...readFlags(['--watch'], options, '') }).toEqual({ watch: true });
    expect({ ...readFlags([], options, '') }).toEqual({});
  });

  it.each([
    [
      'npm start',
      serve,
      ['--wacth'],
      "Unknown option '--wacth'. Usage: ccnso-graph serve [--watch]",
    ],
    ['npm start', serve, ['now'], "Unexpected argument 'now'. Usage: ccnso-graph serve [--watch]"],
    [
      'ingest',
      ingest,
      ['--dryrun'],
      "Unknown option '--dryrun'. Usage: ccnso-graph ingest [--dry-run]",
    ],
    ['ingest', ingest, ['--dry-run=yes'], /does not take an argument\. Usage: ccnso-graph ingest/],
    ['check', check, ['--fix'], "Unknown option '--fix'. Usage: ccnso-graph check"],
    ['schema', emitSchema, ['x'], /Usage: npm run schema$/],
  ])(
    'refuses for %s what the command does not have, before anything is done',
    async (_name, command, flags, message) => {
      await expect(command(flags)).rejects.toMatchObject({
        name: 'Refusal',
        message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
      });
    },
  );

  it.each([
    ['serve', serve, /GraphQL at .*PORT /s],
    ['ingest', ingest, /--dry-run   only/],
    ['check', check, /Changes nothing/],
    ['export', exportGraph, /For example:/],
    ['coverage', coverage, /--json   as/],
    ['mcp', mcp, /standard input and output/],
    ['search', searchFor, /--types    only/],
  ])('tells for %s how it is used, and does nothing else', async (name, command, about) => {
    const log = jest.spyOn(console, 'log').mockReturnValue();
    const { exitCode } = process;
    await runCommand(() => command(['--help']));
    expect(log.mock.calls).toEqual([[expect.stringMatching(`^Usage: ccnso-graph ${name}`)]]);
    expect(log.mock.calls[0]?.[0]).toMatch(about);
    expect(process.exitCode).toBe(exitCode);
    log.mockRestore();
  });
});
