/**
 * The rooms of src and what each may import: data flows one way, from http
 * through api, graph and plan to the store. Only the folder of an engine knows
 * its driver, only config reads the environment, and only plan writes Cypher
 * (whole statements stand in cypher/). A test sees each rule fail.
 */
const { parser } = require('typescript-eslint');

const ROOMS = {
  kernel: [],
  model: ['kernel'],
  config: ['kernel'],
  store: ['kernel', 'config'],
  shape: ['kernel'],
  plan: ['kernel', 'model', 'store'],
  graph: ['kernel', 'model', 'shape', 'plan', 'store'],
  api: ['kernel', 'model', 'shape', 'plan', 'graph', 'store'],
  export: ['kernel', 'model', 'graph', 'store'],
  http: ['kernel', 'config', 'api', 'export', 'store'],
  seeding: ['kernel', 'model', 'config', 'store'],
  thread: ['kernel', 'config', 'api', 'export', 'graph', 'seeding', 'store'],
};

const ENGINES = { grafeo: '@grafeo-db/js', neo4j: 'neo4j-driver' };
const drivers = Object.values(ENGINES);

/** Packages that a room of pure code does without. */
const PACKAGES = {
  kernel: [],
  model: [],
  plan: ['graphql', 'dataloader'],
  seeding: ['yaml', 'zod'],
};

function patterns(room, engine) {
  const allowed = ROOMS[room];
  const closed = [...Object.keys(ROOMS), 'cli'].filter(
    (other) => other !== room && !allowed.includes(other),
  );
  const packages = PACKAGES[room];
  return [
    {
      regex: `^(\\.\\./)+(${closed.join('|')}|main)(/|$)`,
      message: `src/${room} may import ${allowed.join(', ') || 'nothing of ours'}.`,
    },
    {
      regex: `^(${drivers.filter((driver) => driver !== ENGINES[engine]).join('|')})(/|$)`,
      message: 'Only the folder of an engine imports its driver.',
    },
    ...(packages
      ? [
          {
            regex: `^(?!\\.|node:|(${packages.join('|') || '\\.'})(/|$))`,
            message: `src/${room} may import ${packages.join(' and ') || 'no package'}.`,
          },
        ]
      : []),
  ];
}

const CYPHER = '/\\b(MATCH|MERGE|UNWIND)\\s+[($]/';
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config reads the environment.',
};
const cypher = [`Literal[value=${CYPHER}]`, `TemplateElement[value.raw=${CYPHER}]`].map(
  (selector) => ({
    selector,
    message: 'A statement stands in cypher/; only src/plan composes one.',
  }),
);

const block = (files, ignores, room, engine) => ({
  files,
  ignores,
  languageOptions: { parser },
  rules: {
    ...(room ? { 'no-restricted-imports': ['error', { patterns: patterns(room, engine) }] } : {}),
    'no-restricted-syntax': [
      'error',
      ...(room === 'config' ? [] : [environment]),
      ...(room === 'plan' ? [] : cypher),
    ],
  },
});

module.exports = [
  ...Object.keys(ROOMS).map((room) => block([`src/${room}/**/*.ts`], ['src/store/*/**'], room)),
  ...Object.keys(ENGINES).map((engine) =>
    block([`src/store/${engine}/**/*.ts`], [], 'store', engine),
  ),
  block(['src/cli/**/*.ts', 'src/main.ts'], []),
];
