import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import { valueOf, type Memory } from './memory';
import type { Random } from './random';

type Input = Record<string, unknown>;

/** Where an empty condition would mean nothing, it is refused. */
const saysSomething = (input: Input) => Object.keys(input).length > 0;

/** How many relations a filter goes over. */
const DEEPEST = 2;

/** Random filters that ask for what records really have, as most random values would fit none. */
export class FilterWriter {
  constructor(
    private readonly random: Random,
    private readonly memory: Memory,
  ) {}

  /** A filter for records of one of these nouns: one has the filter of its own, several have one that names them. */
  filter(type: GraphQLInputObjectType, nouns: readonly NounName[], depth = 0): Input {
    const { random } = this;
    const fields = Object.values(type.getFields());
    const chosen = random.shuffled(fields).slice(0, random.chance(0.8) ? 1 : 2);
    const parts = chosen.map(({ name, type: input }) => [
      name,
      this.part(name, input, nouns, depth),
    ]);
    return Object.fromEntries(parts.filter(([, value]) => value !== null)) as Input;
  }

  private part(
    name: string,
    input: GraphQLInputType,
    nouns: readonly NounName[],
    depth: number,
  ): unknown {
    const { random } = this;
    const type = getNamedType(input) as GraphQLInputObjectType;
    if (name === 'and' || name === 'or') {
      const parts = Array.from({ length: random.between(0, 2) }, () =>
        this.filter(type, nouns, depth),
      );
      return parts.filter(saysSomething);
    }
    if (name === 'not') {
      const part = this.filter(type, nouns, depth);
      return saysSomething(part) ? part : null;
    }
    if (name === 'id') return this.idFilter(nouns);
    const [noun] = nouns as [NounName];
    if (nouns.length > 1) {
      const member = nouns.find((each) => each.toLowerCase() === name.toLowerCase());
      return this.filter(type, [member as NounName], depth);
    }
    const relation = relationsFrom(noun).get(name);
    if (relation && depth === DEEPEST) return null;
    if (relation?.reach === 'one') return this.filter(type, relation.to, depth + 1);
    if (relation) return this.listFilter(type, relation.to, depth + 1);
    const field = nounNamed(noun).fields[name];
    if (field?.kind === 'boolean') return random.chance(0.5);
    return this.valueFilter(type, this.valuesOf(noun, name));
  }

  private listFilter(type: GraphQLInputObjectType, to: readonly NounName[], depth: number): Input {
    const { random } = this;
    const fields = type.getFields();
    const name = random.pick(['some', 'some', 'none', 'count']);
    const inner = getNamedType(fields[name]?.type) as GraphQLInputObjectType;
    const what =
      name === 'count'
        ? { [random.pick(['eq', 'min', 'max'])]: random.between(0, 3) }
        : this.filter(inner, to, depth);
    const days = 'asOf' in fields && random.chance(0.3) ? this.days() : {};
    return { [name]: what, ...days };
  }

  /** A day or a span, and now and then how sure it has to be. */
  days(): Input {
    const { random } = this;
    const day = () =>
      `${random.between(2003, 2025)}-0${random.between(1, 9)}-${random.pick(['01', '15', '28'])}`;
    const [from, to] = [day(), day()].sort() as [string, string];
    const during = random.pick([{ from, to }, { from }, { to: to.slice(0, 4) }, {}]);
    const days = random.chance(0.6) ? { asOf: from } : { during };
    const least = random.pick(['CERTAIN', 'EXPECTED', 'POSSIBLE']);
    return random.chance(0.4) ? { ...days, certainty: least } : days;
  }

  private idFilter(nouns: readonly NounName[]): Input {
    const ids = nouns.flatMap((noun) => this.memory.ofNoun(noun).map(({ id }) => id));
    if (ids.length === 0) return { eq: 'person:nobody' };
    const { random } = this;
    return random.chance(0.5) ? { eq: random.pick(ids) } : { in: random.some(ids, 5) };
  }

  private valueFilter(type: GraphQLInputObjectType, values: readonly unknown[]): Input {
    const { random } = this;
    const name = random.pick(Object.keys(type.getFields()));
    if (name === 'known' || values.length === 0) return { known: random.chance(0.5) };
    const value = random.pick(values);
    if (name === 'within' || name === 'overlaps') {
      const [from, to] = [value, random.pick(values)].sort();
      return { [name]: random.pick([{ from, to }, { from }, { to }, { from: value, to: value }]) };
    }
    if (name === 'in') return { in: random.some(values, 3) };
    if (name === 'contains' || name === 'startsWith') {
      const text = String(value);
      const start = name === 'contains' ? random.between(0, text.length) : 0;
      const part = text.slice(start, start + random.between(0, 4));
      return { [name]: random.chance(0.5) ? part.toUpperCase() : part };
    }
    return { [name]: value };
  }

  private valuesOf(noun: NounName, name: string): unknown[] {
    const values = this.memory.ofNoun(noun).flatMap((node) => valueOf(node, name) ?? []);
    return [...new Set(values)];
  }
}

/** Keys of an order of records of a noun, and how many of them are counts. */
export function randomOrder(
  random: Random,
  writer: FilterWriter,
  type: GraphQLInputObjectType,
  noun: NounName,
): { inputs: Input[]; counts: number } {
  const by = getNamedType(type.getFields()['by']?.type);
  if (!isEnumType(by) || !isInputObjectType(type)) throw new Error(`${type.name} has no keys.`);
  const names = by.getValues().map(({ name }) => name);
  const chosen = random.shuffled(names).slice(0, random.between(1, 2));
  const dated = [...relationsFrom(noun).values()].filter(
    (relation) => relation.to.length === 1 && nounNamed(relation.to[0] as NounName).dated,
  );
  const inputs = chosen.map((name) => {
    const counted = dated.some(
      (relation) =>
        wordOf(relation.name) === name ||
        (relation.countedBy && wordOf(relation.countedBy.name) === name),
    );
    const { certainty: _, ...days } = counted && random.chance(0.5) ? writer.days() : {};
    return {
      by: name,
      ...(random.chance(0.5) ? { direction: random.pick(['ASC', 'DESC']) } : {}),
      ...(random.chance(0.3) ? { unknown: random.pick(['FIRST', 'LAST']) } : {}),
      ...days,
    };
  });
  return { inputs, counts: chosen.filter((name) => name.endsWith('_COUNT')).length };
}

const wordOf = (name: string) =>
  `${name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}_COUNT`;
