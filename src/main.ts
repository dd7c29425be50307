#!/usr/bin/env node
import { runCommand } from './cli/fail';
import { COMMANDS_HELP } from './cli/help';

type Command = (flags: readonly string[]) => Promise<void>;

/** A command is loaded when it is the one that is run. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./cli/serve.js')).serve,
  ingest: async () => (await import('./cli/ingest.js')).ingest,
  check: async () => (await import('./cli/check.js')).check,
  export: async () => (await import('./cli/export.js')).exportGraph,
  coverage: async () => (await import('./cli/coverage.js')).coverage,
  ask: async () => (await import('./cli/ask.js')).ask,
  search: async () => (await import('./cli/ask.js')).searchFor,
  mcp: async () => (await import('./cli/mcp.js')).mcp,
  schema: async () => (await import('./cli/schema.js')).emitSchema,
};

const [name = 'serve', ...flags] = process.argv.slice(2);
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const commands = `the commands are ${Object.keys(COMMANDS).join(', ')}`;
if (name === '--help') console.log(COMMANDS_HELP);
else if (load) void runCommand(async () => (await load())(flags));
else {
  console.error(`There is no command ${name}; ${commands}.`);
  process.exitCode = 1;
}
