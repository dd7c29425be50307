import { NOUNS } from '../model/model';
import { statement } from '../store/catalog';
import type { Reader, Row } from '../store/port';
import {
  fingerprintOf,
  IDENTIFIES,
  type GraphNode,
  type GraphRelationship,
  type Value,
} from './graph';
import { HASH, nodeHash, relationshipHash } from './hashes';

/** The labels of our nodes beside the one that all of them have. */
export const LABELS: readonly string[] = [...NOUNS.map(({ name }) => name), 'Key'];

/** The types of our relationships. */
export const RELATIONSHIP_TYPES: readonly string[] = [
  ...new Set(NOUNS.flatMap((noun) => Object.values(noun.relationships).map(({ type }) => type))),
  IDENTIFIES,
];

/** Something of ours in a store: the hash of what is there now, and the one that was written with it. */
interface Stored {
  readonly hash: string;
  readonly written: string;
}

export interface StoredNode extends Stored {
  readonly id: string;
  /** Those of our labels that it has, which is one unless somebody has changed it. */
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Value>>;
}

export interface StoredRelationship extends Stored, GraphRelationship {}

/** What a store really holds of ours, read back node by node and relationship by relationship. */
export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

export async function readStored(reader: Reader): Promise<StoredGraph> {
  const nodes = await each(await reader.read(statement('seeding/stored-nodes')), nodeOf);
  const relationships = await each(
    await reader.read(statement('seeding/stored-relationships')),
    relationshipOf,
  );
  return { nodes, relationships };
}

function nodeOf({ labels, properties }: Row): StoredNode {
  const { [HASH]: written, ...others } = properties as Record<string, Value>;
  const ours = (labels as string[]).filter((label) => LABELS.includes(label));
  return {
    id: others['id'] as string,
    labels: ours,
    properties: others,
    hash: nodeHash(ours.join(), others),
    written: written as string,
  };
}

function relationshipOf({ from, type, to, properties }: Row): StoredRelationship {
  const { [HASH]: written, ...others } = properties as Record<string, Value>;
  const relationship = {
    type: type as string,
    from: from as string,
    to: to as string,
    properties: others,
  };
  return { ...relationship, hash: relationshipHash(relationship), written: written as string };
}

/** So many hashes take a few milliseconds, and then others have their turn. */
const AT_ONCE = 200;

async function each<T>(rows: readonly Row[], read: (row: Row) => T): Promise<T[]> {
  const all: T[] = [];
  for (const row of rows) {
    if (all.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    all.push(read(row));
  }
  return all;
}

/** The fingerprint of the facts that a store really holds. */
export function fingerprintOfStored({ nodes, relationships }: StoredGraph): string {
  return fingerprintOf(
    nodes.filter(({ labels }) => !labels.includes('Key')).map(factsOf),
    relationships.filter(({ type }) => type !== IDENTIFIES),
  );
}

export async function storedFingerprint(reader: Reader): Promise<string> {
  return fingerprintOfStored(await readStored(reader));
}

const FACTS = new Map<string, ReadonlySet<string>>(
  NOUNS.map((noun) => [
    noun.name,
    new Set(Object.keys(noun.fields).filter((name) => !noun.fields[name]?.derived)),
  ]),
);

function factsOf({ id, labels, properties }: StoredNode): Omit<GraphNode, 'derived'> {
  const label = labels.join();
  return {
    id,
    label: label as GraphNode['label'],
    properties: Object.fromEntries(
      Object.entries(properties).filter(([name]) => FACTS.get(label)?.has(name)),
    ),
  };
}
