import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What those in front use as an id: `4bf92f35…`, `Root=1-67891233-abcdef`. */
const WELL_FORMED = /^[\w.:=+/@-]{1,128}$/;

/** The id that the request has from whoever is in front, or one of ours where it has none that is fit for a log. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const { 'x-request-id': given } = headers;
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
