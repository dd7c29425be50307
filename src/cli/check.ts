import { readConfig } from '../config/config';
import { readSeeds } from '../seeding/seeds';

/** Validates the seed files and changes nothing. */
export async function check(): Promise<void> {
  const { seeds } = readConfig();
  const { counts, fingerprint } = await readSeeds(seeds);
  for (const [noun, count] of Object.entries(counts).sort())
    console.log(`${String(count).padStart(6)} ${noun}`);
  console.log(`The seed files are sound. Fingerprint ${fingerprint}`);
}
