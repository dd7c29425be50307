import { check } from './cli/check';
import { exportGraph } from './cli/export';
import { coverage } from './cli/coverage';
import { runCommand } from './cli/fail';
import { ingest } from './cli/ingest';
import { emitSchema } from './cli/schema';
import { serve } from './cli/serve';

const COMMANDS: Readonly<Record<string, (flags: readonly string[]) => Promise<void>>> = {
  serve,
  ingest,
  check,
  export: exportGraph,
  coverage,
  schema: emitSchema,
};

const [name = 'serve', ...flags] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) void runCommand(() => command(flags));
else {
  console.error(
    `There is no command ${name}; the commands are ${Object.keys(COMMANDS).join(', ')}.`,
  );
  process.exitCode = 1;
}
