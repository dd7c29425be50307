import { pino, type Logger } from 'pino';

/** Writes an error to the log, with what belongs to it. */
export type LogError = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** The log of the server: lines of JSON on the standard error, from this level on. */
export function createLogger(level: string): Logger {
  return pino({ level }, process.stderr);
}

export function errorLog(logger: Logger): LogError {
  return (fields, message) => {
    logger.error(fields, message);
  };
}
