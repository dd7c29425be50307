import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import layers from './eslint.layers.cjs';
import waits from './eslint.tests.cjs';

export default defineConfig(
  {
    // The packages that the last two import are installed by their own commands, which check their types.
    ignores: [
      'dist/',
      '**/.cache/',
      '**/node_modules/',
      'coverage/',
      '**/*.cjs',
      'test/clients/',
      'packages/client/',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // It does not see that an index may miss (noUncheckedIndexedAccess).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Numbers are plain in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // type-graphql declares fields and roots in classes that are never filled by hand.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  layers,
  waits,
  {
    files: ['**/*.mjs'],
    rules: {
      // JSON and require() give `any`, which JavaScript has no short way to make narrower.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
