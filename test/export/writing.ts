import type { Writing } from '../../src/export/about';
import { readRequest } from '../../src/export/request';

export const PUBLIC_URL = 'https://graph.example';
export const FINGERPRINT_OF_TEST = '0123456789ab'.padEnd(64, 'c');

/** What a file is written by, from options as they stand in an address. */
export const writingOf = (
  options: Record<string, unknown>,
  more: Partial<Writing> = {},
): Writing => ({
  request: readRequest(options),
  publicUrl: PUBLIC_URL,
  fingerprint: FINGERPRINT_OF_TEST,
  places: new Map(),
  hubs: [],
  table: 'graph.csv',
  ...more,
});
