import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../../src/seeding/graph';
import { readText } from '../../src/seeding/read';
import { graphOfRecords } from '../../src/seeding/seeds';
import { SEEDS } from './engine';

/** Dates of a made-up tenure; each can be missing, and of any precision. */
export interface MadeUpTenure {
  readonly start?: string;
  readonly end?: string;
  readonly attested?: readonly string[];
  readonly role: string;
}

export const BIG = 'committee:made-up-big';

/** The real graph with one committee more, which has these tenures, each held by a person of its own. */
export async function withBigCommittee(tenures: readonly MadeUpTenure[]): Promise<Graph> {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.yaml'));
  const real = await Promise.all(
    names.map(async (name) => readText(name, await readFile(join(SEEDS, name)))),
  );
  const made = readText('made-up.yaml', Buffer.from(yamlOf(tenures)));
  const all = [...real, made];
  return graphOfRecords(
    all.flatMap(({ records }) => records),
    all.flatMap(({ problems }) => problems),
  );
}

function yamlOf(tenures: readonly MadeUpTenure[]): string {
  const citations =
    'citations: [{document: "document:ccnso-become-councillor", locator: "made up for a test"}]';
  const people = tenures.map(
    (_, index) => `  - {id: "person:made-up-${index}", name: "Made Up ${index}", ${citations}}`,
  );
  const memberships = tenures.map(({ start, end, attested, role }, index) => {
    const dates = [
      start ? `start: "${start}", ` : '',
      end ? `end: "${end}", ` : '',
      attested?.length ? `attested: [${attested.map((date) => `"${date}"`).join(', ')}], ` : '',
    ].join('');
    return `  - {id: "membership:made-up-${index}", holder: "person:made-up-${index}", body: "${BIG}", role: ${role}, ${dates}${citations}}`;
  });
  const terms = `terms: [{id: "term:made-up-chair", role: CHAIR, years: 1, ${citations}}, {id: "term:made-up-councillor", role: COUNCILLOR, years: 3, ${citations}}]`;
  return `committees:\n  - {id: "${BIG}", name: "Made up", kind: OTHER, ${terms}, ${citations}}\npeople:\n${people.join('\n')}\nmemberships:\n${memberships.join('\n')}\n`;
}
