import type { Evidence } from '../../src/kernel/evidence';
import { checkTimes } from '../../src/seeding/check-times';
import { entriesOf } from '../../src/seeding/entry';
import type { Graph } from '../../src/seeding/graph';
import { joinEntries } from '../../src/seeding/join';
import { readText } from '../../src/seeding/read';
import { graphOfFiles } from '../seeding/files';
import { withReal } from '../seeding/variants';

/** The fields of a membership that say when it was. */
export const DATES = [
  'start',
  'startNotBefore',
  'startNotAfter',
  'end',
  'endNotBefore',
  'endNotAfter',
] as const;

/** Dates of a made-up tenure; each can be missing, and of any precision. */
export interface MadeUpTenure extends Pick<Evidence, (typeof DATES)[number] | 'attested'> {
  readonly role: string;
}

export const BIG = 'committee:made-up-big';

/** The real graph with one committee more, which has these tenures, each held by a person of its own. */
export function withBigCommittee(tenures: readonly MadeUpTenure[]): Promise<Graph> {
  return withReal(graphOfFiles({ 'made-up.yaml': yamlOf(tenures) }));
}

/** Those of these tenures that a file may state, because their dates can all be true. */
export function possibleOf(tenures: readonly MadeUpTenure[]): MadeUpTenure[] {
  const made = readText('made-up.yaml', Buffer.from(yamlOf(tenures)));
  const { records } = joinEntries(made.records.flatMap((raw) => entriesOf(raw).entries));
  const refused = new Set(checkTimes(records).map(({ record }) => record));
  return tenures.filter((_, index) => !refused.has(`membership:made-up-${index}`));
}

const cited = (...shown: readonly string[]): string =>
  `citations: [${[
    '{document: "document:d", locator: "made up for a test"}',
    ...shown.map(
      (date) => `{document: "document:d", locator: "made up for ${date}", shown: "${date}"}`,
    ),
  ].join(', ')}]`;

function yamlOf(tenures: readonly MadeUpTenure[]): string {
  const people = tenures.map(
    (_, index) => `  - {id: "person:made-up-${index}", name: "Made Up ${index}", ${cited()}}`,
  );
  const memberships = tenures.map(({ role, attested = [], ...dates }, index) => {
    const stated = DATES.filter((name) => dates[name]).map((name) => `${name}: "${dates[name]}", `);
    return `  - {id: "membership:made-up-${index}", holder: "person:made-up-${index}", body: "${BIG}", role: ${role}, ${stated.join('')}${cited(...attested)}}`;
  });
  const terms = `terms: [{id: "term:made-up-chair", role: CHAIR, years: 1, ${cited()}}, {id: "term:made-up-councillor", role: COUNCILLOR, years: 3, ${cited()}}]`;
  return `committees:\n  - {id: "${BIG}", name: "Made up", kind: OTHER, ${terms}, ${cited()}}\npeople:\n${people.join('\n')}\nmemberships:\n${memberships.join('\n')}\n`;
}
