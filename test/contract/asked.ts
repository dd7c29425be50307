import { lastDay } from '../../src/kernel/partial-date';
import { certaintyWithin, GRADES, type Certainty } from '../../src/kernel/certainty';
import { lengthOf } from '../../src/kernel/length';
import { gapsOf, overlapsOf, type LineTenure } from '../../src/kernel/line';
import { openDay } from '../../src/kernel/reason';
import type { Relation } from '../../src/model/relation';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import { boundsOf } from './days';
import { listed } from './listing';
import { valueOf, type Memory } from './memory';
import type { Arguments } from './order';
import { Refused } from './refused';

/** A question answers with no more records than these. */
const MOST = 100;

type Question = (memory: Memory, node: GraphNode, args: Arguments) => unknown;

/** What is asked of a record and is neither a property nor a relation, or null when the name is none of these. */
export function questionNamed(noun: NounName, name: string): Question | null {
  if (name === 'length' && (noun === 'Membership' || noun === 'Affiliation'))
    return (_, node) => lengthOf(boundsOf(node));
  if (noun === 'Committee' && name === 'leadership') return leadership;
  if (noun === 'Committee' && name === 'turnover') return turnover;
  if (noun === 'Person' && name === 'career') return career;
  const pick = nounNamed(noun).picks?.[name];
  if (!pick) return null;
  return (memory, node, { asOf }) => {
    const steps = ends(memory, node, pick.from);
    const day = asOf as string;
    return pick.which === 'next'
      ? (steps.find((step) => isAhead(step, day)) ?? null)
      : (steps.findLast((step) => certaintyWithin(boundsOf(step), day, day) === 'CERTAIN') ?? null);
  };
}

/** A step whose date comes later, or that is planned and has none. */
function isAhead(step: GraphNode, day: string): boolean {
  const date = valueOf(step, 'date') as string | null;
  return date === null ? valueOf(step, 'happened') === false : lastDay(date) > day;
}

const leadership: Question = (memory, node, { roles }) => {
  const all = tenuresIn(memory, node).filter(({ membership }) =>
    (roles as string[]).includes(valueOf(membership, 'role') as string),
  );
  const shown = all.slice(0, MOST);
  const lines = [...new Set(shown.map(({ membership }) => valueOf(membership, 'role')))].map(
    (role) => ({
      role,
      line: shown
        .filter(({ membership }) => valueOf(membership, 'role') === role)
        .map(({ membership, holder }): LineTenure => ({
          ...boundsOf(membership),
          id: membership.id,
          holder: holder.id,
          start: valueOf(membership, 'start') as string | null,
          end: valueOf(membership, 'end') as string | null,
        })),
    }),
  );
  return {
    tenures: shown.map(({ membership }) => ({
      membership,
      length: lengthOf(boundsOf(membership)),
    })),
    truncated: all.length > MOST,
    gaps: lines.flatMap(({ role, line }) => gapsOf(line).map((gap) => ({ role, ...gap }))),
    overlaps: lines.flatMap(({ role, line }) =>
      overlapsOf(line).map(({ ids, ...days }) => ({
        role,
        ...days,
        memberships: ids.map((id) => memory.withId(id)),
      })),
    ),
  };
};

const turnover: Question = (memory, node, args) => {
  const [from, to] = [args['from'] as string, args['to'] as string];
  if (from > to) throw new Refused('BAD_REQUEST', { argument: 'turnover' });
  const there = (membership: GraphNode, day: string) =>
    certaintyWithin(boundsOf(membership), day, day);
  const tenures = tenuresIn(memory, node).filter(
    ({ membership }) => there(membership, from) !== null || there(membership, to) !== null,
  );
  const holders = inOrder(memory, [...new Set(tenures.map(({ holder }) => holder))]).map(
    (holder) => {
      const own = tenures.filter((tenure) => tenure.holder === holder);
      const best = (day: string) => {
        const grades = own.map(({ membership }) => there(membership, day));
        return GRADES.find((grade: Certainty) => grades.includes(grade)) ?? null;
      };
      const memberships = own.map(({ membership }) => membership);
      return { holder, before: best(from), after: best(to), memberships };
    },
  );
  const joined = holders.filter(({ before, after }) => !before && after);
  const left = holders.filter(({ before, after }) => before && !after);
  const stayed = holders.filter(({ before, after }) => before && after);
  return {
    joined: joined.slice(0, MOST),
    left: left.slice(0, MOST),
    stayed: stayed.slice(0, MOST),
    truncated: [joined, left, stayed].some((list) => list.length > MOST),
  };
};

const career: Question = (memory, node) => {
  const steps = [...ends(memory, node, 'memberships'), ...ends(memory, node, 'affiliations')];
  return inOrder(memory, steps)
    .slice(0, MOST)
    .map((step) => ({
      membership: step.label === 'Membership' ? step : null,
      affiliation: step.label === 'Affiliation' ? step : null,
      possibleFrom: openDay(boundsOf(step).possibleFrom),
      possibleTo: openDay(boundsOf(step).possibleTo),
    }));
};

/** The memberships in a body, in their order, each with who holds it. */
function tenuresIn(
  memory: Memory,
  body: GraphNode,
): { membership: GraphNode; holder: GraphNode }[] {
  return ends(memory, body, 'memberships').flatMap((membership) =>
    ends(memory, membership, 'holder').map((holder) => ({ membership, holder })),
  );
}

function ends(memory: Memory, node: GraphNode, name: string): GraphNode[] {
  const relation = relationsFrom(node.label as NounName).get(name) as Relation;
  return listed(memory, memory.follow(node, relation), relation).map((end) => end.node);
}

function inOrder(memory: Memory, nodes: readonly GraphNode[]): GraphNode[] {
  const rows = nodes.map((node) => ({ node, relationship: null }));
  return listed(memory, rows, { to: ['Person'] }).map(({ node }) => node);
}
