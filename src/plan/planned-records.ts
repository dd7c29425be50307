import type { FieldNode } from 'graphql';
import type { LookupRead } from './read';

/** What is read of the records that questions answer with, by the places where they are shown. */
export class PlannedRecords {
  private readonly kept = new Map<FieldNode | undefined, PlannedRecord[]>();

  /** The read for these places, planned when they are first asked for. */
  of(nodes: readonly FieldNode[], plan: () => LookupRead): LookupRead {
    const [first] = nodes;
    const same = this.kept.get(first) ?? [];
    const known = same.find((each) => areSame(each.nodes, nodes));
    if (known) return known.read;
    const read = plan();
    this.kept.set(first, [...same, { nodes, read }]);
    return read;
  }
}

interface PlannedRecord {
  readonly nodes: readonly FieldNode[];
  readonly read: LookupRead;
}

function areSame<T>(ones: readonly T[], others: readonly T[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index]);
}
