import { filterText } from '../../src/kernel/fold';
import { firstDay, lastDay } from '../../src/kernel/partial-date';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { Relation } from '../../src/model/relation';
import type { Field, NounName } from '../../src/model/noun';
import type { GraphNode } from '../../src/seeding/graph';
import { daysOf, gradeOf, spanOf } from './days';
import { valueOf, type Memory } from './memory';

type Input = Readonly<Record<string, unknown>>;

const GIVEN = new WeakMap<Input, [string, unknown][]>();

/** Whether a record meets a filter. All that is given must hold; null is refused before. */
export function fits(memory: Memory, node: GraphNode, filter: Input): boolean {
  return given(filter).every(([name, value]) => {
    if (name === 'and') return (value as Input[]).every((each) => fits(memory, node, each));
    if (name === 'or') return (value as Input[]).some((each) => fits(memory, node, each));
    if (name === 'not') return !fits(memory, node, value as Input);
    if (name === 'id') return valueFits(node.id, value as Input);
    const noun = node.label as NounName;
    const relation = relationsFrom(noun).get(name);
    if (relation) return relationFits(memory, node, relation, value as Input);
    const field = nounNamed(noun).fields[name];
    if (field) return fieldFits(node, name, field, value);
    // Of several nouns that a relation can reach, the filter names the one that is wanted.
    return name.toLowerCase() === noun.toLowerCase() && fits(memory, node, value as Input);
  });
}

function relationFits(memory: Memory, node: GraphNode, relation: Relation, input: Input): boolean {
  const ends = memory.follow(node, relation).map((end) => end.node);
  if (relation.reach === 'one') {
    const { known, ...rest } = input;
    if (typeof known === 'boolean' && ends.length > 0 !== known) return false;
    if (typeof known === 'boolean' && Object.keys(rest).length === 0) return true;
    return ends.some((end) => fits(memory, end, rest));
  }
  const span = spanOf(input);
  const there = ends.filter((end) => !span || gradeOf(end, span) !== null);
  const { some, none, count } = input as Record<string, Input | null | undefined>;
  return (
    (!some || there.some((end) => fits(memory, end, some))) &&
    (!none || !there.some((end) => fits(memory, end, none))) &&
    (!count || valueFits(there.length, count))
  );
}

function fieldFits(node: GraphNode, name: string, field: Field, input: unknown): boolean {
  const value = valueOf(node, name);
  if (field.kind === 'boolean') return value === input;
  const check =
    field.kind === 'date'
      ? dateFits
      : (each: unknown, of: Input) =>
          valueFits(each, of, field.kind === 'text' ? asText : asStated);
  if (!field.list) return check(value, input as Input);
  const { known, ...rest } = input as Input;
  if (typeof known === 'boolean' && (value !== null) !== known) return false;
  if (given(rest).length === 0) return true;
  return ((value ?? []) as string[]).some((item) => check(item, rest));
}

const asStated = (value: unknown) => value;
const asText = (value: unknown) => filterText(value as string);

/** A value of one kind against what is asked of it; what is not known fits nothing but that. */
function valueFits(
  value: unknown,
  input: Input,
  compared: (value: unknown) => unknown = asStated,
): boolean {
  return given(input).every(([name, wanted]) => {
    if (name === 'known') return (value !== null) === wanted;
    if (value === null) return false;
    if (name === 'eq') return compared(value) === compared(wanted);
    if (name === 'in') return (wanted as unknown[]).map(compared).includes(compared(value));
    if (name === 'min') return (value as number) >= (wanted as number);
    if (name === 'max') return (value as number) <= (wanted as number);
    // An address is compared in lower case, any other text folded.
    const folded = (text: string) =>
      compared === asText ? filterText(text) || text : text.toLowerCase();
    const [text, part] = [folded(value as string), folded(wanted as string)];
    if (name === 'contains') return text.includes(part);
    if (name === 'startsWith') return text.startsWith(part);
    throw new Error(`Nobody knows what ${name} asks for.`);
  });
}

function dateFits(value: unknown, input: Input): boolean {
  return given(input).every(([name, wanted]) => {
    if (name === 'known') return (value !== null) === wanted;
    if (value === null) return false;
    const { from, to } = daysOf(wanted as Input);
    const [first, last] = [firstDay(value as string), lastDay(value as string)];
    if (name === 'within') return first >= from && last <= to;
    if (name === 'overlaps') return last >= from && first <= to;
    throw new Error(`Nobody knows what ${name} asks for.`);
  });
}

/** What an input gives, kept for the next of the many records that it is held against. */
function given(input: Input): [string, unknown][] {
  let entries = GIVEN.get(input);
  if (!entries) {
    entries = Object.entries(input);
    GIVEN.set(input, entries);
  }
  return entries;
}
