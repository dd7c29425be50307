import { lastDay } from '../../src/kernel/partial-date';
import { lengthOf } from '../../src/kernel/length';
import { cite, type CitationStyle } from '../../src/memory/bibliography/cite';
import type { CitedDocument } from '../../src/memory/bibliography/csl';
import type { Relation } from '../../src/model/relation';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import { boundsOf, spansOf } from './days';
import { listed } from './listing';
import { valueOf, type Memory } from './memory';
import type { Arguments } from './order';

type Question = (memory: Memory, node: GraphNode, args: Arguments) => unknown;

/**
 * What is read with a record and is neither a property nor a relation, or null when the
 * name is none of these. The questions with a statement of their own are not here,
 * because their oracle would be a copy of them: what they answer is written down in
 * test/questions. Lengths and spans are those of the kernel, where tables pin them, and entries of
 * a bibliography are written by the one place that writes them.
 */
export function questionNamed(noun: NounName, name: string): Question | null {
  if (name === 'length' && (noun === 'Membership' || noun === 'Affiliation'))
    return (_, node) => lengthOf(boundsOf(node));
  if (name === 'spans' && nounNamed(noun).dated?.kind === 'tenure')
    return (_, node) => spansOf(node);
  if (name === 'citation' && noun === 'Document')
    return ({ graph }, node, { style }) => {
      const document = { ...node.properties, id: node.id } as unknown as CitedDocument;
      return cite(document, style as CitationStyle, graph.fingerprint);
    };
  const pick = nounNamed(noun).picks?.[name];
  if (!pick) return null;
  return (memory, node, { asOf }) => {
    const steps = ends(memory, node, pick.from);
    const day = asOf as string;
    return pick.which === 'next'
      ? (steps.find((step) => isAhead(step, day)) ?? null)
      : (steps.findLast((step) => isBehind(step, day)) ?? null);
  };
}

/** A step that was over by the end of the day: a month or a year is over on its last day. */
function isBehind(step: GraphNode, day: string): boolean {
  const date = valueOf(step, 'date') as string | null;
  return date !== null && valueOf(step, 'happened') !== false && lastDay(date) <= day;
}

/** A step whose date comes later, or that is planned and has none. */
function isAhead(step: GraphNode, day: string): boolean {
  const date = valueOf(step, 'date') as string | null;
  return date === null ? valueOf(step, 'happened') === false : lastDay(date) > day;
}

function ends(memory: Memory, node: GraphNode, name: string): GraphNode[] {
  const relation = relationsFrom(node.label as NounName).get(name) as Relation;
  return listed(memory, memory.follow(node, relation), relation).map((end) => end.node);
}
