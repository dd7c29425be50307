import { followsToMany, nounsMeeting, type Condition, type Reaching } from './condition';
import { averageOf, crowdOf, OF_A_NOUN, OF_ALL_NOUNS } from './crowds';
import { isCounted, type ListRead, type Read } from './read';

/** How many records an engine scans: for each node around a read, and once for the statement. */
interface Scanned {
  readonly each: number;
  readonly once: number;
}

/** A page of ten that is ordered by a count can take as long as all of the list. */
export function scannedBy(read: Read): Scanned {
  if (read.kind === 'lookup') return { each: 1, once: 0 };
  const reached = read.from ? crowdOf(read.from.relation) : OF_A_NOUN;
  if (read.kind !== 'list') return { each: reached, once: 0 };
  const { condition } = read;
  const calls = (read.wantsRows ? 1 : 0) + (isCounted(read) ? 1 : 0) + read.groups.length;
  const tests = condition ? testsOf(condition) : 0;
  return {
    each: reached * (calls * (1 + tests) + countsOf(read)),
    once: condition ? calls * setsOf(condition) : 0,
  };
}

/** What the counts look at by which one record of a list is ordered. */
function countsOf({ order, wantsRows }: ListRead): number {
  if (!wantsRows) return 0;
  return order.keys.reduce(
    (sum, { value }) => sum + (value.of === 'count' ? averageOf(value.relation) : 0),
    0,
  );
}

/** How many comparisons a condition takes for one record. */
function testsOf(condition: Condition): number {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.reduce((sum, part) => sum + testsOf(part), 0);
    case 'not':
      return testsOf(condition.part);
    case 'reaches':
      return averageOf(condition.relation) * (1 + testsOfEnd(condition));
    default:
      return 1;
  }
}

/** What is known beforehand of all nodes is one comparison. */
const testsOfEnd = ({ part }: Reaching) => (followsToMany(part) ? 1 : testsOf(part));

/** What it takes to find all nodes that meet a condition below a relation, once for the statement. */
function setsOf(condition: Condition): number {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.reduce((sum, part) => sum + setsOf(part), 0);
    case 'not':
      return setsOf(condition.part);
    case 'reaches': {
      const { part } = condition;
      if (!followsToMany(part)) return 0;
      const all = nounsMeeting(condition).length === 1 ? OF_A_NOUN : OF_ALL_NOUNS;
      return all * testsOf(part) + setsOf(part);
    }
    default:
      return 0;
  }
}

/** How many relations a condition follows: each is a pattern of its own in the statement. */
export function relationsIn(condition: Condition | null): number {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return condition.parts.reduce((sum, part) => sum + relationsIn(part), 0);
    case 'not':
      return relationsIn(condition.part);
    case 'reaches':
      return 1 + relationsIn(condition.part);
    default:
      return 0;
  }
}
