import { LRUCache } from 'lru-cache';
import { pino, stdTimeFunctions, type Logger as Pino } from 'pino';

/** Between `info` and `warn`: what an operator wants to find later, one line each. */
const AUDIT = 35;
export type Logger = Pino<'audit'>;

/** Writes an error to the log, with what belongs to it. */
export type LogError = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where lines go to. */
interface Lines {
  write(line: string): unknown;
}

/** JSON leaves these as they are, and a terminal ends a line at them, or does what they say. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same cause is told again after so many milliseconds. */
const AGAIN = 60_000;
const MOST_CAUSES = 100;

/** The log of the server: lines of JSON on the standard error, from this level on. */
export function createLogger(level: string, lines: Lines = process.stderr): Logger {
  const told = new LRUCache<string, true>({ max: MOST_CAUSES, ttl: AGAIN });
  return pino(
    {
      level,
      customLevels: { audit: AUDIT },
      formatters: { level: (name) => ({ level: name }) },
      timestamp: stdTimeFunctions.isoTime,
      hooks: {
        // While a store is away, each request fails for the same cause.
        logMethod(given, write) {
          const { cause } = given[0] as unknown as { readonly cause?: unknown };
          if (typeof cause === 'string') {
            if (told.has(cause)) return;
            told.set(cause, true);
          }
          write.apply(this, given);
        },
      },
    },
    { write: (line: string) => void lines.write(line.replace(UNSEEN, escaped)) },
  );
}

export function errorLog(logger: Logger): LogError {
  return (fields, message) => {
    logger.error(fields, message);
  };
}

/** The longest reason in a line, in characters. */
const LONGEST = 300;

/** What an error says, as far as it fits into a short line. */
export function reasonIn(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
