export { createClient, GraphError } from './client.js';
export type { ApiError, AskOptions, Client, ClientOptions } from './client.js';
export * from './operations.js';
