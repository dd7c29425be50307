import type { PlanValue } from '../value';

/** The values of a statement. A value is a parameter always, and never part of the text. */
export class StatementValues {
  readonly parameters: Record<string, PlanValue<unknown>> = {};
  private count = 0;

  /** The text that stands for a value. */
  add(value: PlanValue<unknown>): string {
    const name = `p${this.count++}`;
    this.parameters[name] = value;
    return `$${name}`;
  }
}
