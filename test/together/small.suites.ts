import { together } from './together';

// What is fast loads the product once.
together(
  'kernel',
  'config',
  'model',
  'store',
  'seeding',
  'plan',
  'operations',
  'schema',
  'questions',
);
