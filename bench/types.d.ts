/** What the parts of the bench hand to each other. */
import type { Neo4j } from '../scripts/neo4j/neo4j.mjs';

export type Variables = Record<string, unknown>;
/** What is to be run at the end; see `stops` in nested.mjs. */
export type Stop = () => unknown;
export type Log = (line: string) => void;
export type Connection = Pick<Neo4j, 'uri' | 'user' | 'password'>;

export interface Server {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

/** A request with the length of the answer that was checked. */
export interface Request {
  body: string;
  length: number;
}

export interface Run {
  count: number;
  rate: number;
  p50: number;
  p95: number;
}

/** What is in it differs with the question; a bench that reads it wrongly stops. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors?: unknown;
}
/** Brings the data of an answer into the shape of ours. */
export type Reshape = (data: Answer['data']) => Answer['data'];

export interface Client {
  send: (body: string) => Promise<string>;
  ask: (variables: Variables, other?: string) => Promise<Answer>;
  run: (requests: Request[], isOver: (count: number, ms: number) => boolean) => Promise<Run>;
  close: () => Promise<void>;
}

/** What is measured: a server with one way to ask it. */
export interface Subject {
  name: string;
  server: Server;
  query: string;
  reshape: Reshape;
  client: Client;
  requests: Request[];
  /** The process of the Neo4j behind it. */
  java?: number | undefined;
}

/** What came of some seconds; times are ms of CPU per request, where /proc gives them. */
export interface Slice extends Run {
  name: string;
  round: number;
  cpu?: { node: number; neo4j: number; load: number; foreignCores: number };
}

/** A question of scale.mjs, with variables that change with the number of the request. */
export interface Question {
  name: string;
  query: string;
  variables: (index: number, ids: string[]) => Variables;
}

/** Random numbers from a seed. */
export interface Random {
  below: (count: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
}

/** What is selected of a type: a place in a document of worst.mjs. */
export interface Selected {
  type: string;
  fields: { name: string; given: Record<string, string>; below: Selected | null }[];
}
