import { readConfig } from '../config/config';
import { readSeeds } from '../seeding/seeds';
import { readFlags } from './flags';
import { ABOUT } from './help';

/** Validates the seed files and changes nothing. */
export async function check(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'ccnso-graph check', ABOUT.check);
  const { seeds } = readConfig();
  const { counts, fingerprint } = await readSeeds(seeds);
  for (const [noun, count] of Object.entries(counts).sort())
    console.log(`${String(count).padStart(6)} ${noun}`);
  console.log(`The seed files are valid. Fingerprint: ${fingerprint}`);
}
