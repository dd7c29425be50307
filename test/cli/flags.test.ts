import { runCommand } from '../../src/cli/fail';
import { readFlags } from '../../src/cli/flags';
import { check } from '../../src/cli/check';
import { coverage } from '../../src/cli/coverage';
import { exportGraph } from '../../src/cli/export';
import { ingest } from '../../src/cli/ingest';
import { emitSchema } from '../../src/cli/schema';
import { serve } from '../../src/cli/serve';

describe('the command line', () => {
  it('gives the options that a command has', () => {
    const options = { watch: { type: 'boolean' } } as const;
    expect({ ...readFlags(['--watch'], options, '') }).toEqual({ watch: true });
    expect({ ...readFlags([], options, '') }).toEqual({});
  });

  it.each([
    ['npm start', serve, ['--wacth'], "Unknown option '--wacth'. Usage: npm start -- [--watch]"],
    ['npm start', serve, ['now'], "Unexpected argument 'now'. Usage: npm start -- [--watch]"],
    [
      'ingest',
      ingest,
      ['--dryrun'],
      "Unknown option '--dryrun'. Usage: npm run ingest -- [--dry-run]",
    ],
    ['ingest', ingest, ['--dry-run=yes'], /does not take an argument\. Usage: npm run ingest/],
    ['check', check, ['--fix'], "Unknown option '--fix'. Usage: npm run check"],
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
    ['npm start', serve],
    ['ingest', ingest],
    ['check', check],
    ['export', exportGraph],
    ['coverage', coverage],
    ['schema', emitSchema],
  ])('tells for %s how it is used, and does nothing else', async (name, command) => {
    const log = jest.spyOn(console, 'log').mockReturnValue();
    const { exitCode } = process;
    await runCommand(() => command(['--help']));
    expect(log.mock.calls).toEqual([[expect.stringMatching(`^Usage: npm .*${name.slice(4)}`)]]);
    expect(process.exitCode).toBe(exitCode);
    log.mockRestore();
  });
});
