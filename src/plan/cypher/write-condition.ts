import {
  followsToMany,
  inSpan,
  ITEM,
  nounsMeeting,
  type Compared,
  type Condition,
  type GradedSpan,
  type Operator,
  type Reaching,
} from '../condition';
import { firstDayText, labelOf, lastDayText, relationText } from './pattern';
import type { StatementValues } from './statement-values';

const OPERATORS: Readonly<Record<Operator, string>> = {
  eq: '=',
  in: 'IN',
  min: '>=',
  max: '<=',
  above: '>',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
};

/** Writes conditions on nodes into one statement. */
export class ConditionWriter {
  private nodes = 0;
  /**
   * The CALLs that find, once for the statement, all nodes that a relation has to reach. They stand
   * before everything else, each after those of which it makes use, and give `s0`, `s1` …
   */
  readonly sets: string[] = [];

  constructor(private readonly statement: StatementValues) {}

  /** The text of a condition on the node `x`. */
  text(condition: Condition, x: string): string {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return this.joined(condition.kind, condition.parts, x);
      case 'not':
        // A comparison with what is unknown gives null, and NOT null would be null again.
        return `NOT coalesce(${this.text(condition.part, x)}, false)`;
      case 'compare':
        return `${comparedText(condition.compared, x)} ${OPERATORS[condition.operator]} ${this.statement.add(condition.value)}`;
      case 'known':
        return `${x}.${condition.property} IS ${condition.known ? 'NOT ' : ''}NULL`;
      case 'someItem':
        return `any(item IN coalesce(${x}.${condition.property}, []) WHERE ${this.text(condition.part, x)})`;
      case 'isA':
        return `${x}:${condition.noun}`;
      case 'reaches':
        return this.reaching(condition, x);
    }
  }

  private joined(kind: 'all' | 'any', parts: readonly Condition[], x: string): string {
    // Everything meets no conditions, and nothing meets one of none.
    if (parts.length === 0) return kind === 'all' ? 'true' : 'false';
    const texts = parts.map((part) => this.text(part, x));
    return texts.length === 1
      ? (texts[0] as string)
      : `(${texts.join(kind === 'all' ? ' AND ' : ' OR ')})`;
  }

  /** The names of the sets that are known so far, which a CALL has to import. */
  get setNames(): string[] {
    return this.sets.map((_, index) => `s${index}`);
  }

  private reaching(reaching: Reaching, x: string): string {
    const { relation, part, counts } = reaching;
    const y = `n${this.nodes++}`;
    const isAny = part.kind === 'all' && part.parts.length === 0;
    const where = isAny ? '' : ` WHERE ${this.met(reaching, y)}`;
    const pattern = `MATCH (${x})${relationText(relation)}(${y}:${labelOf(relation.to)})${where}`;
    // EXISTS would mean the same, but the embedded engine looks for all such pairs of nodes to answer it.
    if (!counts) return `COUNT { ${pattern} } > 0`;
    return counts
      .map(
        ({ operator, value }) =>
          `COUNT { ${pattern} } ${OPERATORS[operator]} ${this.statement.add(value)}`,
      )
      .join(' AND ');
  }

  /**
   * The condition on the node `y` at the end of a relation. One that goes on to many nodes would be
   * tested again for each node that leads to this one, so all nodes that meet it are found once.
   */
  private met(reaching: Reaching, y: string): string {
    const text = this.text(reaching.part, y);
    if (!followsToMany(reaching.part)) return text;
    const imported = this.setNames.join(', ');
    const set = `s${this.sets.length}`;
    const match = `MATCH (${y}:${labelOf(nounsMeeting(reaching))})\n  WHERE ${text}`;
    this.sets.push(`CALL (${imported}) {\n  ${match}\n  RETURN collect(${y}) AS ${set}\n}`);
    return `${y} IN ${set}`;
  }

  /** The grade of a dated node for a span as a number: 0 for certain, 1 for expected, 2 for possible. */
  grade(span: GradedSpan, x: string): string {
    const certain = this.text(inSpan({ ...span, least: 'CERTAIN' }), x);
    const expected = this.text(inSpan({ ...span, least: 'EXPECTED' }), x);
    return `CASE WHEN ${certain} THEN 0 WHEN ${expected} THEN 1 ELSE 2 END`;
  }
}

/** What is compared, of the node `x` or of an item of its list. */
function comparedText({ property, as }: Compared, x: string): string {
  const stored = property === ITEM ? 'item' : `${x}.${property}`;
  switch (as) {
    case undefined:
      return stored;
    case 'lowerCase':
      return `toLower(${stored})`;
    case 'firstDay':
      return firstDayText(stored);
    case 'lastDay':
      return lastDayText(stored);
  }
}
