/**
 * No file of src imports, over however many others, itself: a circle of files can
 * only be read, loaded and tested as a whole. Imports of types count too.
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Move what both files need to a file of its own, or hand it in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
