import type { Random } from './random';

/**
 * The names in the answer of one document. A name that already stands for
 * something else is not used again, as GraphQL wants it; one that stands for
 * the same can be, and then both selections have to become one.
 */
export class Names {
  private readonly meanings = new Map<string, string>();
  private aliases = 0;

  constructor(private readonly random: Random) {}

  /** The field as it is selected, with another name in front where it needs or gets one. */
  of(field: string, args: string, type: string): string {
    const meaning = `${field}${args}:${type}`;
    const known = this.meanings.get(field);
    if ((known === undefined || known === meaning) && !this.random.chance(0.15)) {
      this.meanings.set(field, meaning);
      return field + args;
    }
    const alias = this.aliasOf(meaning) ?? `a${this.aliases++}`;
    this.meanings.set(alias, meaning);
    return `${alias}: ${field}${args}`;
  }

  /** Another name that already stands for the same, now and then. */
  private aliasOf(meaning: string): string | undefined {
    const known = [...this.meanings].filter(
      ([name, each]) => each === meaning && /^a\d+$/.test(name),
    );
    return known.length > 0 && this.random.chance(0.3) ? this.random.pick(known)[0] : undefined;
  }
}
