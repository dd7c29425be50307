import { inSpan, type Condition, type GradedSpan } from './condition';

/** Writes conditions into a statement, and keeps their values as its parameters. */
export class ConditionWriter {
  readonly parameters: Record<string, unknown> = {};
  private values = 0;
  private nodes = 0;

  protected value(value: unknown): string {
    const name = `p${this.values++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  /** The text of a condition on the node `x`, to which the relationship `e` leads. */
  protected condition(condition: Condition, x: string, e: string): string {
    const place = (expression: string) => expression.replaceAll('{x}', x).replaceAll('{e}', e);
    switch (condition.kind) {
      case 'all':
      case 'any':
        return this.joined(condition.kind, condition.parts, x, e);
      case 'not':
        // A comparison with what is unknown gives null, and NOT null would be null again.
        return `NOT coalesce(${this.condition(condition.part, x, e)}, false)`;
      case 'compare':
        return `${place(condition.left)} ${condition.operator} ${this.value(condition.value)}`;
      case 'known':
        return `${place(condition.expression)} IS ${condition.known ? 'NOT ' : ''}NULL`;
      case 'item':
        return `any(item IN coalesce(${place(condition.list)}, []) WHERE ${this.condition(condition.part, x, e)})`;
      case 'label':
        return `${x}:${condition.label}`;
      case 'reaches':
        return this.reaches(condition, x);
    }
  }

  private joined(kind: 'all' | 'any', parts: readonly Condition[], x: string, e: string): string {
    // Everything meets no conditions, and nothing meets one of none.
    if (parts.length === 0) return kind === 'all' ? 'true' : 'false';
    const texts = parts.map((part) => this.condition(part, x, e));
    return texts.length === 1
      ? (texts[0] as string)
      : `(${texts.join(kind === 'all' ? ' AND ' : ' OR ')})`;
  }

  private reaches({ relation, part, count }: Condition & { kind: 'reaches' }, x: string): string {
    const y = `n${this.nodes++}`;
    const to = relation.to.length === 1 ? relation.to[0] : 'Node';
    const via = relation.via
      ? `${relationshipText('', relation.via.relationship, relation.via.direction)}()`
      : '';
    const where =
      part.kind === 'all' && part.parts.length === 0 ? '' : ` WHERE ${this.condition(part, y, '')}`;
    const pattern = `MATCH (${x})${via}${relationshipText('', relation.relationship, relation.direction)}(${y}:${to})${where}`;
    if (!count) return `EXISTS { ${pattern} }`;
    return count
      .map(({ operator, value }) => `COUNT { ${pattern} } ${operator} ${this.value(value)}`)
      .join(' AND ');
  }

  /** The grade of a dated node for a span as a number: 0 for certain, 1 for expected, 2 for possible. */
  protected grade(x: string, span: GradedSpan): string {
    const certain = this.condition(inSpan({ ...span, least: 'CERTAIN' }), x, '');
    const expected = this.condition(inSpan({ ...span, least: 'EXPECTED' }), x, '');
    return `CASE WHEN ${certain} THEN 0 WHEN ${expected} THEN 1 ELSE 2 END`;
  }
}

export function relationshipText(variable: string, type: string, direction: 'out' | 'in'): string {
  return direction === 'out' ? `-[${variable}:${type}]->` : `<-[${variable}:${type}]-`;
}
