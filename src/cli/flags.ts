import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../kernel/errors';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command answers to --help. */
export class Usage extends Error {}

export const helpOf = (usage: string, about?: string) =>
  new Usage(`Usage: ${usage}${about ? `\n\n${about}` : ''}`);

/** The values of the options of a command; anything else on its command line is refused, with how it is used. */
export function readFlags<const T extends Options>(
  flags: readonly string[],
  options: T,
  usage: string,
  about?: string,
) {
  if (flags.includes('--help')) throw helpOf(usage, about);
  try {
    return parseArgs({ args: [...flags], options, strict: true }).values;
  } catch (error) {
    // Node goes on with how to pass positional arguments, which no command here takes.
    const [fault] = (error as Error).message.split('. ');
    throw new Refusal('BAD_REQUEST', `${fault}. Usage: ${usage}`);
  }
}
