/** What the parts of the bench hand to each other. */
import type { Neo4j } from '../scripts/neo4j/neo4j.mjs';

export type Variables = Record<string, unknown>;
/** What is to be run at the end; see stops.mjs. */
export type Stop = () => unknown;
export type Log = (line: string) => void;
export type Connection = Pick<Neo4j, 'uri' | 'user' | 'password'>;
export type Mode = 'cold' | 'warm' | 'zipf';
/** The next variables. */
export type Stream = () => Variables;

export interface Server {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

export interface Run {
  count: number;
  failed: number;
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
  ask: (variables: Variables, query: string) => Promise<Answer>;
  run: (
    next: () => string,
    isOver: (count: number, ms: number) => boolean,
    connections: number,
  ) => Promise<Run>;
}

/** What there is to ask for. */
export interface Pools {
  acronyms: string[];
  people: string[];
  /** Where paths from people lead to. */
  ends: string[];
  withLineage: string[];
  days: string[];
  texts: string[];
}

export interface BareStatement {
  text: string;
  /** The answer in our shape. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  answer: (rows: any[][]) => Answer['data'];
}

export interface Question {
  name: string;
  about: string;
  /** For our server. */
  ours: string;
  /** Some values of each variable; see variables.mjs. */
  variables: (pools: Pools) => Record<string, unknown[]>;
  /** For the peer, where it can answer it. */
  peer?: { query: string; asOurs: Reshape };
  bare?: { natural: BareStatement; tricks: BareStatement };
}

/** What is measured: a server with the way to ask it. */
export interface Subject {
  name: string;
  server: Server;
  client: Client;
  answers: (question: Question) => boolean;
  request: (question: Question, variables: Variables) => object;
  reshape: (question: Question, data: Answer['data']) => Answer['data'];
  /** The process of the Neo4j behind it. */
  java?: number | undefined;
  /** Whether it writes CPU profiles; see profiler.cjs. */
  isProfiled: boolean;
}

/** What came of some seconds; times are ms of CPU per request, where /proc gives them. */
export interface Slice extends Run {
  question: string;
  mode: Mode;
  name: string;
  round: number;
  cpu?: { node: number; neo4j: number; load: number; foreignCores: number };
}

/** A question of scale.mjs, with variables that change with the number of the request. */
export interface GrowingQuestion {
  name: string;
  query: string;
  variables: (index: number, ids: string[]) => Variables;
}

/** What came of one such question, in ms; `meanwhile` is what others waited for one record. */
export interface Grown {
  name: string;
  p50: number;
  p95: number;
  worst: number;
  cut: number;
  refused: number;
  meanwhile: { p95: number; worst: number };
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
