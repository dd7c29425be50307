import { canonicalJson } from '../../src/kernel/canonical';
import { ALL_DAYS } from '../../src/kernel/day-span';
import { SEARCHED, SEARCHED_TYPES } from '../../src/memory/search/search-fields';
import { CHANGE_EVENTS } from '../../src/model/events';
import { NOUNS } from '../../src/model/model';
import { CHANGES_BETWEEN } from '../../src/plan/cypher/changes-between';
import { IDENTIFIES, type Graph } from '../../src/seeding/graph';
import { MODEL_VERSION } from '../../src/seeding/model-version';
import { storedProperties } from '../../src/seeding/hashes';
import { statementsUnder } from '../../src/store/catalog';
import type { Parameters, Row } from '../../src/store/port';
import { named, type Statement } from '../../src/store/statement';

/** A statement that reads, as it is run. */
export interface Run {
  readonly file: string;
  readonly statement: Statement;
  readonly parameters: Parameters;
  readonly ordered: boolean;
  /** What it has to give, where that can be told from the files without it. */
  readonly expected: ((graph: Graph) => Row[]) | null;
}

/** What a statement that takes parameters is given; one that is not named here cannot be run. */
const PARAMETERS: Readonly<Record<string, readonly Parameters[]>> = {
  'activity/outcomes': keyed(['activity:ccnso-ua-roadmap', 'activity:none']),
  'affiliation/of-places': keyed(['organization:nominet', 'cctld:uk', 'cctld:none'], {
    ...ALL_DAYS,
  }),
  'analytics/bodies-named': keyed(['Committee|dasc', 'Organization|gnso', 'Committee|none']),
  'changes/meeting-days': keyed(['Meeting|icann78', 'Meeting|council-199', 'Meeting|none']),
  'committee/holders': keyed(['committee:ccnso-council', 'committee:dasc', 'committee:none'], {
    first: '2019-06-01',
    second: '2021-06-01',
  }),
  'membership/times': keyed(['membership:katrina-sataki-ccnso-council-3', 'membership:none']),
  'membership/of-bodies': keyed(['committee:ccnso-council', 'committee:dasc', 'committee:none']),
  'membership/of-holders': keyed(['person:katrina-sataki', 'cctld:il', 'person:none']),
  'network/records': [{ ids: [] }, { ids: ['committee:dasc', 'person:nobody'] }],
  'plan/changes-between': [
    spanned('2023-06-16', '2023-10-26', ''),
    spanned('2019-01-01', '2019-02-28', '2019-02-01'),
    { ...spanned('0001-01-01', '9999-12-31', ''), kinds: [] },
    { ...spanned('0001-01-01', '9999-12-31', ''), kinds: CHANGE_EVENTS.map(({ kind }) => kind) },
  ],
  'policy/steps': keyed(['policy:ccpdp3-retirement', 'policy:ccpdp4', 'policy:none']),
  'policy/steps-of-parts': keyed(['policy:ccpdp3', 'policy:ccpdp4', 'policy:none']),
  'person/career': [
    ...keyed(['person:katrina-sataki', 'person:none'], {
      from: '0001-01-01',
      to: '9999-12-31',
      limit: 3,
    }),
    ...keyed(['person:katrina-sataki'], { from: '2020-01-01', to: '2020-01-01', limit: 100 }),
  ],
  'person/tenures': keyed(['person:katrina-sataki', 'person:none'], { ...ALL_DAYS }),
  'post/of-bodies': keyed([
    'committee:ccnso-council',
    'organization:icann-board',
    'committee:dasc',
  ]),
  'search/documents': [
    { nouns: SEARCHED, types: SEARCHED_TYPES },
    { nouns: [], types: [] },
  ],
  'status/sources': keyed(['policy:ccpdp4', 'activity:uac-work-plan', 'policy:none']),
  'seeding/foreign-relationships': [{ types: ['CITES', 'IDENTIFIES'] }, { types: [] }],
  'seeding/held-nodes': [
    { ids: [] },
    { ids: ['committee:dasc', 'person:nobody', 'person:katrina-sataki'] },
  ],
};

/** With keys of which one is unknown, and with none. */
function keyed(keys: readonly string[], others: Parameters = {}): Parameters[] {
  return [
    { ...others, keys },
    { ...others, keys: [] },
  ];
}

function spanned(from: string, to: string, afterKey: string): Parameters {
  const kinds = ['MEMBERSHIP_BEGAN', 'AFFILIATION_BEGAN', 'DECISION_TAKEN', 'MEETING_HELD'];
  return { from, to, toMonthEnd: to.replace(/-28$/, '-31'), kinds, afterKey, limit: 5 };
}

/** When a store was filled is its own affair, and `faultOf` compares the hash of all of it. */
const INCOMPARABLE = ['loadedAt', 'content'];

/** Columns that a pattern comprehension collects, in whatever order an engine finds the relationships. */
const UNORDERED = ['targets', 'labels', 'places'];

const EXPECTED: Readonly<
  Record<string, (graph: Graph, word: string, parameters: Parameters) => Row[]>
> = {
  'seeding/held-nodes': ({ relationships }, _, { ids }) =>
    (ids as string[]).flatMap((id) =>
      relationships
        .filter(({ from, to }) => from === id || to === id)
        .map(({ type }) => ({ id, relationship: type })),
    ),
  'dataset/dataset': ({ fingerprint, counts }) => [
    { fingerprint, model: MODEL_VERSION, counts: canonicalJson(counts) },
  ],
  'seeding/foreign-nodes': () => [],
  'seeding/old-dataset': () => [],
  'seeding/foreign-records': () => [],
  'seeding/foreign-relationships': () => [],
  'seeding/stored-nodes': ({ nodes }) =>
    nodes.map((node) => ({
      labels: sortedByText(['CcnsoRecord', node.label]),
      properties: storedProperties(node),
    })),
};

/** Every statement under `cypher/`, and those that are composed from the model. */
const all = (): Statement[] => [...statementsUnder(''), CHANGES_BETWEEN];

/** Every statement that reads, once for each way in which its words can be filled in. */
export function runs(): Run[] {
  return all()
    .filter(({ mode }) => mode === 'read')
    .filter((statement) => isKnown(statement))
    .flatMap((statement) => wordsOf(statement).flatMap((words) => runsWith(statement, words)));
}

/** The statements that cannot be run because nobody wrote down what they are given. */
export function unknownStatements(): string[] {
  return all()
    .filter((statement) => statement.mode === 'read' && !isKnown(statement))
    .map(({ name }) => name);
}

function isKnown({ name, parameters }: Statement): boolean {
  return parameters.length === 0 || name in PARAMETERS;
}

function runsWith(statement: Statement, words: Readonly<Record<string, string>>): Run[] {
  const given = PARAMETERS[statement.name] ?? [{}];
  const expected = EXPECTED[statement.name];
  return given.map((parameters) => ({
    file: statement.name,
    statement: statement.names.length > 0 ? named(statement, words) : statement,
    parameters,
    // An ORDER BY further in orders what is collected there, and not the rows.
    ordered: /^ORDER BY/m.test(statement.text.slice(lastReturn(statement))),
    expected: expected
      ? (graph) => expected(graph, Object.values(words)[0] ?? '', parameters)
      : null,
  }));
}

function lastReturn({ text }: Statement): number {
  return Math.max(0, text.lastIndexOf('\nRETURN'));
}

function wordsOf({ name, names }: Statement): Record<string, string>[] {
  if (names.length === 0) return [{}];
  const [word, ...more] = names as [string, ...string[]];
  if (more.length > 0) throw new Error(`cypher/${name}.cypher has more than one word to fill in.`);
  if (word === 'Label') return NOUNS.map((noun) => ({ Label: noun.name }));
  if (word === 'RELATIONSHIP') return relationshipTypes().map((type) => ({ RELATIONSHIP: type }));
  throw new Error(`cypher/${name}.cypher: nobody knows what ${word} stands for.`);
}

function relationshipTypes(): string[] {
  const types = NOUNS.flatMap((noun) => Object.values(noun.relationships).map(({ type }) => type));
  return [...new Set([...types, IDENTIFIES])].sort();
}

/** Rows without what differs from store to store. */
export function comparable(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name]) => !INCOMPARABLE.includes(name))
        .map(([name, value]) => [name, UNORDERED.includes(name) ? sortedByText(value) : value]),
    ),
  );
}

function sortedByText(value: unknown): unknown {
  return (value as unknown[]).map((item) => canonicalJson(item)).sort();
}
