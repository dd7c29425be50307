/**
 * Outside of production graphql-js looks at every value twice for a second copy of
 * itself, which takes a tenth of the time of all suites. It decides when it is loaded.
 */
const before = process.env['NODE_ENV'];
process.env['NODE_ENV'] = 'production';
jest.requireActual('graphql/jsutils/instanceOf');
process.env['NODE_ENV'] = before;

/**
 * Each of the thousands of requests that are to be refused makes an error, and jest maps every
 * line of its stack to the source. So many lines say where a test has failed.
 */
Error.stackTraceLimit = 4;
export {};
