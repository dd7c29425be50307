const { transform } = require('../../jest.config.cjs');

/** Jest is that of the product; the clients are those of this folder. */
module.exports = { rootDir: __dirname, transform, testTimeout: 60_000 };
