import graphql from '@graphql-eslint/eslint-plugin';

const { configs, parser } = graphql;
const recommended = configs['flat/schema-recommended'].rules;
const [level, names] = recommended['@graphql-eslint/naming-convention'];

/** The rules for our schema: all that are recommended, and those of Relay, but for what is explained. */
export default [
  {
    files: ['schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: './schema.graphql' } } },
    rules: {
      ...recommended,
      ...configs['flat/schema-relay'].rules,
      // Search goes forward only: its order is that of relevance, which has no last page to begin with.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // `nodes` of a connection, lists that are short by nature, and lists of values are no edges;
      // and the node of an edge may be what is computed, such as a rank, and no record.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // Connections, edges, and what is computed have no id; `/keylessTypes.json` names them.
      '@graphql-eslint/strict-id-in-types': 'off',
      // A name that says all there is to say has no description; a test of ours says which need one.
      '@graphql-eslint/require-description': [
        'error',
        { DirectiveDefinition: true, rootField: true },
      ],
      // A `TypeCoverage` is the coverage of a type.
      '@graphql-eslint/naming-convention': [
        level,
        {
          ...names,
          'ObjectTypeDefinition,ObjectTypeExtension': {
            style: 'PascalCase',
            forbiddenSuffixes: ['Type'],
          },
        },
      ],
      // The types `Seats` and `Paths` are named after the list that each has.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
];
