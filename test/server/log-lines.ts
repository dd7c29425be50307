import { createLogger, type Logger } from '../../src/server/log';

type Line = Readonly<Record<string, unknown>>;

/** A log that is kept, as the lines that were written. */
export function keptLog(level = 'debug'): {
  logger: Logger;
  texts: string[];
  lines: (event?: string) => Line[];
} {
  const texts: string[] = [];
  const logger = createLogger(level, { write: (text: string) => texts.push(text) });
  const lines = (event?: string) => {
    const all = texts.map((text) => JSON.parse(text) as Line);
    return event ? all.filter((line) => line['event'] === event) : all;
  };
  return { logger, texts, lines };
}
