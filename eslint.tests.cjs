/**
 * A test waits for an event or a condition and never for a time, which is too short on
 * a busy machine and too long on every other. A test sees each rule fail.
 */
const { parser } = require('typescript-eslint');

const message =
  'A test waits for what happens (until and signal in test/support/wait.ts), not for a time.';

/** @type {import('eslint').Linter.Config[]} */
module.exports = [
  {
    files: ['test/**/*.ts'],
    languageOptions: { parser },
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          "NewExpression[callee.name='Promise'] CallExpression[callee.name=/^set(Timeout|Interval)$/]",
          "NewExpression[callee.name='Promise'] CallExpression[callee.property.name=/^set(Timeout|Interval)$/]",
          "CallExpression[callee.object.name='Atomics'][callee.property.name='wait']",
          "CallExpression[callee.name='promisify'] > Identifier[name='setTimeout']",
        ].map((selector) => ({ selector, message })),
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:)?timers/promises$', message }] },
      ],
    },
  },
];
