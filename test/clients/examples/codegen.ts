import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: './src/**/*.graphql',
  generates: {
    './src/gql/': {
      preset: 'client',
      config: {
        strictScalars: true,
        scalars: { Date: 'string', DateTimeISO: 'string', PartialDate: 'string', URL: 'string' },
      },
    },
  },
};
export default config;
