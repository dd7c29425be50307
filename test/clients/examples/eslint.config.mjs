import graphql from '@graphql-eslint/eslint-plugin';

const { rules } = graphql.configs['flat/operations-recommended'];
export default [
  {
    files: ['src/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: './schema.graphql', documents: './src/**/*.graphql' },
      },
    },
    rules: {
      ...rules,
      // The server bounds what an operation may read, and says so; its depth says little.
      '@graphql-eslint/selection-set-depth': 'off',
    },
  },
];
