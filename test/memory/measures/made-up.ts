import { loadGraph } from '../../../src/seeding/load';
import { readText } from '../../../src/seeding/read';
import { graphOfRecords } from '../../../src/seeding/seeds';
import type { Store } from '../../../src/store/port';
import { embeddedStore } from '../../support/engine';

/** Each record cites the one document, as every record must. */
const CITED = 'citations: [{document: "document:d", locator: "here"}]';

/** An embedded store with the graph of a seed file, in which `CITED` stands for the citations. */
export async function storeOf(yaml: string): Promise<Store> {
  const text = `documents:\n  - {id: "document:d", title: "D"}\n${yaml.replaceAll('CITED', CITED)}`;
  const { records, problems } = readText('made-up.yaml', new TextEncoder().encode(text));
  const store = embeddedStore();
  await loadGraph(store, graphOfRecords(records, problems));
  return store;
}

export const people = (...names: string[]): string =>
  `people:\n${names.map((name) => `  - {id: "person:${name}", name: "${name.toUpperCase()}", CITED}\n`).join('')}`;

export const committees = (...names: string[]): string =>
  `committees:\n${names
    .map(
      (name) =>
        `  - {id: "committee:${name}", name: "Committee ${name}", acronym: "${name.toUpperCase()}", kind: COMMITTEE, CITED}\n`,
    )
    .join('')}`;

/** What a line of a membership says for a day on which its source shows it. */
export const shownOn = (day: string): string =>
  `citations: [{document: "document:d", locator: "here", shown: "${day}"}]`;

/** Lines such as `p1 in a: start: "2018"`; a second tenure of somebody in one body is numbered. */
export const memberships = (...lines: string[]): string => {
  const seen = new Map<string, number>();
  return `memberships:\n${lines
    .map((line) => {
      const [, person, body, rest] = /^(\S+) in ([^:]+):? ?(.*)$/.exec(line) as unknown as string[];
      const number = (seen.get(`${person}-${body}`) ?? 0) + 1;
      seen.set(`${person}-${body}`, number);
      const id = `membership:${person}-${body}${number > 1 ? `-${number}` : ''}`;
      const role = rest?.includes('role:') ? '' : 'role: MEMBER, ';
      const cited = rest?.includes('citations:') ? '' : 'CITED';
      return `  - {id: "${id}", holder: "person:${person}", body: "committee:${body}", ${role}${rest ? `${rest}, ` : ''}${cited}}\n`;
    })
    .join('')}`;
};

/** Who was with whom: tenures with days, with years only, and without any date. */
export const TOGETHER = [
  people('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'),
  committees('a', 'b', 'c', 'd'),
  memberships(
    'p1 in a: start: "2018-01-01", end: "2018-12-31", region: AF',
    'p2 in a: start: "2018-06-01", end: "2019-06-30"',
    'p2 in a: start: "2020-01-01", end: "2020-12-31", role: CHAIR',
    'p3 in a: start: "2019-01-01", end: "2019-12-31"',
    'p1 in b: start: "2018-03-01", end: "2018-05-31"',
    'p2 in b: start: "2018-05-01", end: "2018-12-31"',
    'p4 in b: start: "2020-01-01", end: "2020-12-31"',
    'p4 in c',
    'p5 in c',
    'p6 in d: start: "2018", end: "2019"',
    'p7 in d: start: "2018-01-01", end: "2018-06-30"',
  ),
].join('');
