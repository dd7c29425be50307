import { astFromValue, parseType, print, typeFromAST, type GraphQLInputType } from 'graphql';
import { theSchema } from '../support/ask';
import type { Random } from './random';

/** An argument: its name, its type and its value. */
export type Given = readonly [name: string, type: string, value: unknown];

/** The variables of a document: some values are written into the text, some stand beside it. */
export class Variables {
  readonly values: Record<string, unknown> = {};
  private readonly declared: string[] = [];

  constructor(private readonly random: Random) {}

  /** The parentheses after `query`. */
  get declarations(): string {
    return this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
  }

  /** A value as an argument: literally, or as a variable that is given, has a default, or is left out. */
  write(type: string, value: unknown): string {
    const literal = literalOf(type, value);
    if (this.random.chance(0.5)) return literal;
    const name = `v${this.declared.length}`;
    const byDefault = value !== null && this.random.chance(0.3);
    this.declared.push(`$${name}: ${type}${byDefault ? ` = ${literal}` : ''}`);
    const leftOut = byDefault || (value === null && this.random.chance(0.5));
    if (!leftOut) this.values[name] = value;
    return `$${name}`;
  }

  /** A directive that may leave out what it stands on, or most often nothing. */
  directive(): string {
    if (this.random.chance(0.85)) return '';
    const value = this.random.chance(0.7);
    return this.random.chance(0.5)
      ? ` @include(if: ${this.write('Boolean!', value)})`
      : ` @skip(if: ${this.write('Boolean!', !value)})`;
  }
}

/** A value as it stands in a document: the values of enums have no quotes there. */
function literalOf(type: string, value: unknown): string {
  const known = typeFromAST(theSchema(), parseType(type));
  const literal = known && astFromValue(value, known as GraphQLInputType);
  return literal ? print(literal) : JSON.stringify(value);
}

/** How many records a page is to hold: few, or what is shown when nothing is said. */
export function pageSize(random: Random): number {
  return random.chance(0.08) ? 20 : random.between(1, 4);
}

/** Page arguments: forward or backward, from a cursor, up to a cursor, between two, or none. */
export function pageArguments(
  random: Random,
  variables: Variables,
  size: number,
  cursors: readonly string[],
  others: readonly Given[] = [],
): string {
  const backward = random.chance(0.4);
  const given: Given[] = [...others];
  if (size !== 20 || backward || random.chance(0.3))
    given.push([backward ? 'last' : 'first', 'Int', size]);
  if (random.chance(0.1))
    given.push([given.some(([name]) => name === 'first') ? 'last' : 'first', 'Int', null]);
  for (const name of ['after', 'before']) {
    if (cursors.length > 0 && random.chance(0.15))
      given.push([name, 'String', random.pick(cursors)]);
    else if (random.chance(0.05)) given.push([name, 'String', null]);
  }
  return argumentList(random, variables, given);
}

/** Page arguments of which one is wrong. */
export function wrongPageArguments(
  random: Random,
  variables: Variables,
  otherCursors: readonly string[],
): string {
  const name = random.pick(['first', 'last']);
  const wrong: Given[][] = [
    [[name, 'Int', 0]],
    [[name, 'Int', -1]],
    [[name, 'Int', 101]],
    [
      ['first', 'Int', 2],
      ['last', 'Int', 2],
    ],
    [[random.pick(['after', 'before']), 'String', 'bm8gY3Vyc29y']],
    [[random.pick(['after', 'before']), 'String', '']],
  ];
  if (otherCursors.length > 0)
    wrong.push([[random.pick(['after', 'before']), 'String', random.pick(otherCursors)]]);
  return argumentList(random, variables, random.pick(wrong));
}

function argumentList(random: Random, variables: Variables, given: readonly Given[]): string {
  const texts = random
    .shuffled(given)
    .map(([name, type, value]) => `${name}: ${variables.write(type, value)}`);
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}
