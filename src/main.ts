import { check } from './cli/check';
import { exportGraph } from './cli/export';
import { runCommand } from './cli/fail';
import { ingest } from './cli/ingest';
import { emitSchema } from './cli/schema';
import { serve } from './cli/serve';

const [command = 'serve', ...flags] = process.argv.slice(2);

const commands: Readonly<Record<string, () => Promise<void>>> = {
  serve: () => serve({ watch: flags.includes('--watch') }),
  ingest: () => ingest({ dryRun: flags.includes('--dry-run') }),
  check,
  export: () => exportGraph(flags),
  schema: emitSchema,
};

const chosen = commands[command];
if (!chosen) {
  console.error(
    `There is no command ${command}; commands are ${Object.keys(commands).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  void runCommand(chosen);
}
