import type { Hop } from '../../src/model/relation';
import { nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { Graph, GraphArrow, GraphNode, Value } from '../../src/seeding/graph';

/** A node with the arrow that led to it; none at the beginning of a path. */
export interface Found {
  readonly node: GraphNode;
  readonly arrow: GraphArrow | null;
}

type Step = Pick<Hop, 'arrow' | 'direction'>;

/** The graph of the files as maps, in which every question is answered by looking at each candidate. */
export class Memory {
  private readonly byId: ReadonlyMap<string, GraphNode>;
  private readonly byNoun = new Map<string, GraphNode[]>();
  private readonly leaving = new Map<string, GraphArrow[]>();
  private readonly reaching = new Map<string, GraphArrow[]>();

  constructor(readonly graph: Graph) {
    // What helps a store to find a record is no record, so keys are left out.
    this.byId = new Map(
      graph.nodes.filter(({ label }) => label !== 'Key').map((node) => [node.id, node]),
    );
    for (const node of this.byId.values()) add(this.byNoun, node.label, node);
    for (const arrow of graph.arrows) {
      add(this.leaving, arrow.from, arrow);
      add(this.reaching, arrow.to, arrow);
    }
  }

  get nodes(): GraphNode[] {
    return [...this.byId.values()];
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
    const former = ({ properties }: GraphNode) =>
      ((properties['sameAs'] ?? []) as string[]).includes(id);
    return this.byId.get(id) ?? this.nodes.find(former) ?? null;
  }

  /** The records that a natural key means: those for which the best rank of fields has the text. */
  withKey(noun: NounName, text: string): GraphNode[] {
    const wanted = noun === 'CcTld' ? plain(text).replace(/^\./, '') : plain(text);
    for (const names of nounNamed(noun).key?.ranks ?? []) {
      const found = this.ofNoun(noun).filter((node) =>
        names.some((name) => texts(valueOf(node, name)).some((each) => plain(each) === wanted)),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The ends of a hop from a node, in no order. */
  follow(node: GraphNode, hop: Step & Pick<Hop, 'to' | 'via'>): Found[] {
    const starts = hop.via ? this.step(node, hop.via).map((found) => found.node) : [node];
    const ends = starts.flatMap((start) => this.step(start, hop));
    return ends.filter((end) => (hop.to as readonly string[]).includes(end.node.label));
  }

  /** The ends of one arrow from a node. */
  step(node: GraphNode, { arrow: type, direction }: Step): Found[] {
    const arrows = (direction === 'out' ? this.leaving : this.reaching).get(node.id) ?? [];
    return arrows
      .filter((arrow) => arrow.type === type)
      .flatMap((arrow) => {
        const end = this.byId.get(direction === 'out' ? arrow.to : arrow.from);
        return end ? [{ node: end, arrow }] : [];
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

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
