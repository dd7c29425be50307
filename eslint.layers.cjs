/**
 * The rooms of src and what each may import. Imports go one way: from the server
 * through questions and the schema to memory and the plan, and on to the store. Only
 * the folder of an engine imports its driver, only config reads the environment, only
 * plan/cypher composes Cypher (whole statements are files in cypher/), memory knows no
 * GraphQL, and only the command line writes to the console: a server has a log, which a
 * setting can silence. A test sees each rule fail.
 */
const { parser } = require('typescript-eslint');

/** @type {Record<string, string[]>} */
const ROOMS = {
  kernel: [],
  model: ['kernel'],
  config: ['kernel'],
  store: ['kernel', 'config'],
  seeding: ['kernel', 'model', 'config', 'store'],
  plan: ['kernel', 'model', 'store'],
  memory: ['kernel', 'model', 'store'],
  schema: ['kernel', 'model', 'plan'],
  questions: ['kernel', 'model', 'store', 'plan', 'memory', 'schema'],
  export: ['kernel', 'model', 'memory'],
  pages: ['kernel', 'model', 'memory'],
  mcp: ['kernel', 'model', 'pages'],
  server: [
    'kernel',
    'model',
    'config',
    'store',
    'seeding',
    'plan',
    'memory',
    'schema',
    'questions',
    'export',
    'pages',
    'mcp',
  ],
};

/** @type {Record<string, string>} */
const ENGINES = { grafeo: '@grafeo-db/js', neo4j: 'neo4j-driver' };
const drivers = Object.values(ENGINES);

/** The only packages that these rooms may import. @type {Record<string, string[]>} */
const ONLY = {
  kernel: [],
  model: [],
  plan: ['graphql', 'dataloader'],
  seeding: ['yaml', 'zod'],
};

/**
 * Packages that these rooms may not import, with the reason.
 * @type {Record<string, { packages: string[], reason: string }>}
 */
const NEVER = {
  memory: {
    packages: ['graphql', 'type-graphql', 'graphql-scalars'],
    reason: 'src/memory knows no GraphQL: what it computes is shown by src/questions.',
  },
  export: {
    packages: ['graphql', 'type-graphql', 'graphql-scalars'],
    reason: 'src/export knows no GraphQL: it writes a subgraph to a file.',
  },
};

/** @param {string} room @param {string} [engine] */
function patterns(room, engine) {
  const allowed = ROOMS[room] ?? [];
  const closed = [...Object.keys(ROOMS), 'cli'].filter(
    (other) => other !== room && !allowed.includes(other),
  );
  const only = ONLY[room];
  const never = NEVER[room];
  return [
    {
      regex: `^(\\.\\./)+(${closed.join('|')}|main)(/|$)`,
      message: `src/${room} may import ${allowed.join(', ') || 'nothing of ours'}.`,
    },
    {
      regex: `^(${drivers.filter((driver) => driver !== ENGINES[engine ?? '']).join('|')})(/|$)`,
      message: 'Only the folder of an engine imports its driver.',
    },
    ...(only
      ? [
          {
            regex: `^(?!\\.|node:|(${only.join('|') || '\\.'})(/|$))`,
            message: `src/${room} may import ${only.join(' and ') || 'no package'}.`,
          },
        ]
      : []),
    ...(never ? [{ regex: `^(${never.packages.join('|')})(/|$)`, message: never.reason }] : []),
  ];
}

/** Clauses, and what is left of a clause in an expression: operators, functions, and `{x}` in place of a node. */
const CYPHER = `/${[
  '\\b(MATCH|MERGE|UNWIND)\\s+[($]',
  '\\b(STARTS|ENDS) WITH\\b',
  '\\bIS (NOT )?NULL\\b',
  '\\b(coalesce|toLower|toUpper|substring)\\(',
  '\\{[a-z]\\}',
].join('|')}/`;
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config reads the environment.',
};
const cypher = [`Literal[value=${CYPHER}]`, `TemplateElement[value.raw=${CYPHER}]`].map(
  (selector) => ({
    selector,
    message: 'A statement is a file in cypher/; only src/plan/cypher composes one.',
  }),
);

/**
 * @param {string[]} files @param {string[]} ignores @param {string} [room] @param {string} [engine]
 * @returns {import('eslint').Linter.Config}
 */
const block = (files, ignores, room, engine) => ({
  files,
  ignores,
  languageOptions: { parser },
  rules: {
    ...(room
      ? {
          'no-restricted-imports': ['error', { patterns: patterns(room, engine) }],
          'no-console': 'error',
        }
      : {}),
    'no-restricted-syntax': ['error', ...(room === 'config' ? [] : [environment]), ...cypher],
  },
});

/** @type {import('eslint').Linter.Config[]} */
module.exports = [
  ...Object.keys(ROOMS).map((room) =>
    block([`src/${room}/**/*.{ts,tsx}`], ['src/store/*/**'], room),
  ),
  ...Object.keys(ENGINES).map((engine) =>
    block([`src/store/${engine}/**/*.ts`], [], 'store', engine),
  ),
  block(['src/cli/**/*.ts', 'src/main.ts'], []),
  {
    files: ['src/plan/cypher/**/*.ts'],
    languageOptions: { parser },
    rules: { 'no-restricted-syntax': ['error', environment] },
  },
];
