const { aloneSuites } = require('./test/together/alone.cjs');

/**
 * Who chooses no suites wants all of them, which are faster together: half of the time of most
 * suites goes into loading the product.
 */
const isWhole = process.argv
  .slice(2)
  .every((argument) => /^-/.test(argument) && !/^(-o$|--(only|changed|watch))/.test(argument));

// Much of what suites make is thrown away soon. V8 collects it less often where it has more room.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

/**
 * Decorators and the components of pages, as the build compiles them.
 * @param {{ tsx: boolean }} options
 */
function compiled({ tsx }) {
  return [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, tsx },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
      },
      module: { type: 'commonjs' },
    },
  ];
}

/** Tests mirror src and cypher. What needs a browser or clients has a command of its own. */
module.exports = {
  testMatch: isWhole
    ? ['<rootDir>/test/together/*.suites.ts', ...aloneSuites()]
    : ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/clients/'],
  // A module that is loaded on demand is named as it is called when built.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': compiled({ tsx: false }),
    '^.+\\.tsx$': compiled({ tsx: true }),
    '^.+\\.m?js$': compiled({ tsx: false }),
  },
  // What the pages use has only modules that jest cannot load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(preact|d3-[a-z-]+|internmap)/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/graphql-as-built.ts'],
  // What is looked up in the context of a suite is slow; these are handed to each module instead.
  sandboxInjectedGlobals: ['Array', 'Map', 'Math', 'Object', 'Set'],
  testTimeout: 120_000,
  // By itself jest leaves one core free; of two that would be half.
  maxWorkers: '100%',
};
