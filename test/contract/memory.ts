import { fold, keyText } from '../../src/kernel/fold';
import type { Relation } from '../../src/model/relation';
import { nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { Graph, GraphRelationship, GraphNode, Value } from '../../src/seeding/graph';

/** A node with the relationship that led to it; none at the beginning of a path. */
export interface Found {
  readonly node: GraphNode;
  readonly relationship: GraphRelationship | null;
}

type Step = Pick<Relation, 'relationship' | 'direction'>;
type Followed = Step & Pick<Relation, 'to' | 'via'>;

/** The graph of the files as maps, in which every question is answered by looking at each candidate. */
export class Memory {
  readonly nodes: readonly GraphNode[];
  private readonly byId: ReadonlyMap<string, GraphNode>;
  private readonly byFormerId = new Map<string, GraphNode>();
  private readonly byNoun = new Map<string, GraphNode[]>();
  /** By type and id. */
  private readonly leaving = new Map<string, GraphRelationship[]>();
  private readonly reaching = new Map<string, GraphRelationship[]>();

  private readonly followed = new Map<Followed, Map<GraphNode, Found[]>>();

  constructor(readonly graph: Graph) {
    // What helps a store to find a record is no record, so keys are left out.
    this.byId = new Map(
      graph.nodes.filter(({ label }) => label !== 'Key').map((node) => [node.id, node]),
    );
    this.nodes = [...this.byId.values()];
    for (const node of this.nodes) {
      add(this.byNoun, node.label, node);
      for (const id of (node.properties['sameAs'] ?? []) as string[]) this.byFormerId.set(id, node);
    }
    for (const relationship of graph.relationships) {
      add(this.leaving, `${relationship.type} ${relationship.from}`, relationship);
      add(this.reaching, `${relationship.type} ${relationship.to}`, relationship);
    }
  }

  /** Whether something is a record of this graph. */
  holds(value: unknown): value is GraphNode {
    return this.byId.get((value as GraphNode).id) === value;
  }

  ofNoun(noun: NounName): readonly GraphNode[] {
    return this.byNoun.get(noun) ?? [];
  }

  /** The record that has an id now, or else the one that had it before. */
  withId(id: string): GraphNode | null {
    return this.byId.get(id) ?? this.byFormerId.get(id) ?? null;
  }

  /** The records that a natural key means: those for which the best rank of fields has the text. */
  withKey(noun: NounName, text: string): GraphNode[] {
    return this.called(noun, text, fold) ?? this.called(noun, text, keyText) ?? [];
  }

  /** The records that have a name, as names are compared, at the best rank of fields at which there is any. */
  private called(
    noun: NounName,
    text: string,
    compared: (text: string) => string,
  ): GraphNode[] | null {
    const wanted = compared(text);
    for (const names of nounNamed(noun).key?.ranks ?? []) {
      const found = this.ofNoun(noun).filter((node) =>
        names.some((name) => texts(valueOf(node, name)).some((each) => compared(each) === wanted)),
      );
      if (found.length > 0) return found;
    }
    return null;
  }

  /** The ends of a relation from a node, in no order. */
  follow(node: GraphNode, relation: Followed): Found[] {
    const known = this.followed.get(relation) ?? new Map<GraphNode, Found[]>();
    this.followed.set(relation, known);
    const ends = known.get(node) ?? this.endsOf(node, relation);
    known.set(node, ends);
    return ends;
  }

  private endsOf(node: GraphNode, relation: Followed): Found[] {
    const starts = relation.via ? this.beginnings(node, relation.via) : [node];
    const ends = starts.flatMap((start) => this.step(start, relation));
    return ends.filter((end) => (relation.to as readonly string[]).includes(end.node.label));
  }

  /** Where the second step of a relation begins: a step away or, if the first is repeated, at any distance. */
  private beginnings(node: GraphNode, via: NonNullable<Relation['via']>): GraphNode[] {
    const next = this.step(node, via).map((found) => found.node);
    if (!via.repeated) return next;
    return [node, ...next.flatMap((each) => this.beginnings(each, via))];
  }

  /** The ends of one relationship from a node. */
  step(node: GraphNode, { relationship: type, direction }: Step): Found[] {
    const byEnd = direction === 'out' ? this.leaving : this.reaching;
    return (byEnd.get(`${type} ${node.id}`) ?? []).flatMap((relationship) => {
      const end = this.byId.get(direction === 'out' ? relationship.to : relationship.from);
      return end ? [{ node: end, relationship }] : [];
    });
  }
}

/** A property of a record, whether a file states it or seeding computed it. */
export function valueOf(node: GraphNode, name: string): Value | null {
  return node.properties[name] ?? node.derived[name] ?? null;
}

function texts(value: Value | null): string[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
