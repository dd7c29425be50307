import { SettingFault } from '../config/config';
import { Refusal } from '../kernel/errors';
import { Usage } from './flags';
import { problemLine, SeedFault } from '../seeding/problem';

/** A command ends with what a person can act on and no stack, unless the fault is ours. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Usage) {
      console.log(error.message);
      return;
    }
    process.exitCode = 1;
    console.error(explain(error));
  }
}

function explain(error: unknown): string {
  if (error instanceof SeedFault) {
    const { problems } = error;
    return [
      ...problems.map(problemLine),
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in the seed files; nothing was loaded.`,
    ].join('\n');
  }
  if (error instanceof SettingFault || error instanceof Refusal) return error.message;
  const { code, message, port, syscall } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use; set another one by PORT, or by CCNSO_METRICS_PORT if it is that of metrics.`;
  if (code === 'EACCES' && port)
    return `This user may not listen on port ${port}; set PORT to another one.`;
  if (code === 'EADDRNOTAVAIL') return 'CCNSO_HOST is not an address of this machine.';
  if (syscall === 'getaddrinfo') return 'CCNSO_HOST is not a host that can be found.';
  if (syscall === 'scandir' && code && NO_FOLDER[code])
    return `CCNSO_SEEDS must name the folder with the seed files; this ${NO_FOLDER[code]}: ${(error as NodeJS.ErrnoException).path}`;
  if (code === 'ENOENT') return `No such file or folder: ${(error as NodeJS.ErrnoException).path}`;
  if (code === 'ENOTDIR') return `This is no folder: ${(error as NodeJS.ErrnoException).path}`;
  return error instanceof Error ? (error.stack ?? message) : String(error);
}

/** Why a folder cannot be read. The only one that is named from outside is that of the seed files. */
const NO_FOLDER: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is no folder',
  EACCES: 'may not be read by this user',
};
