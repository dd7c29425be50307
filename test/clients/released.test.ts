import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './examples/inspector';
import { served } from './sandbox';

const read = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8');
const { version } = JSON.parse(read('..', '..', 'package.json')) as { version: string };

/** The schema of the last release; the version is that of the last one until there is the next. */
const RELEASED = read('released', `${version}.graphql`);
/** The changes that the next release makes on purpose, by the reason for them. */
const ACCEPTED = JSON.parse(read('released', 'accepted.json')) as Record<string, string[]>;

/** The breaking changes that nobody has accepted, and the accepted ones that are not made any more. */
async function faults(schema: string): Promise<{ new: string[]; gone: string[] }> {
  const accepted = Object.values(ACCEPTED).flat();
  const made = await breakingChanges(RELEASED, schema);
  return {
    new: made.filter((change) => !accepted.includes(change)),
    gone: accepted.filter((change) => !made.includes(change)),
  };
}

it('the schema breaks only what is accepted, and accepted is only what it breaks', async () => {
  expect(await faults(await served('/schema.graphql'))).toEqual({ new: [], gone: [] });
});

it('another breaking change is seen', async () => {
  const schema = (await served('/schema.graphql')).replace(
    /^(type Person [^}]*?)  name: String!\n/m,
    '$1',
  );
  expect((await faults(schema)).new).toContain(
    "Field 'name' was removed from object type 'Person'",
  );
});
