/** Random documents that a server may allow, as trees that can be changed a little at a time. */
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** @import { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql' */
/** @import { Random, Selected } from './types.js' */

/** Values that many records meet, and values that none does; what is expensive differs. */
const TEXTS = ['"a"', '"zz"', '"Council"', '"e"'];
const DAYS = ['"2005-06-01"', '"2019-06-01"', '"2024-06-01"'];

/** @param {number} seed @returns {Random} */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
    pick: (items) => /** @type {any} */ (items[Math.floor(next() * items.length)]),
  };
}

export class DocumentWriter {
  /** @param {GraphQLSchema} schema @param {Random} random @param {readonly string[]} ids */
  constructor(schema, random, ids) {
    this.random = random;
    this.ids = ids;
    this.query = /** @type {GraphQLObjectType} */ (schema.getQueryType());
    this.schema = schema;
  }

  /** @returns {Selected} */
  root() {
    return this.ofType(this.query, 4);
  }

  /**
   * A place of a type with some of its fields.
   * @param {GraphQLObjectType} type @param {number} depth @returns {Selected} */
  ofType(type, depth) {
    /** @type {Selected} */
    const place = { type: type.name, fields: [] };
    const wanted = 1 + this.random.below(3);
    for (let count = 0; count < wanted; count++) this.addField(place, depth);
    return place;
  }

  /** @param {Selected} place @param {number} depth */
  addField(place, depth) {
    const type = this.schema.getType(place.type);
    if (!isObjectType(type)) return;
    const fields = Object.values(type.getFields()).filter((field) => this.isOffered(field, depth));
    const field = this.random.pick(fields);
    if (field) place.fields.push(this.field(field, depth));
  }

  /** @param {GraphQLField<unknown, unknown>} field @param {number} depth */
  isOffered(field, depth) {
    const type = getNamedType(field.type);
    return isObjectType(type) || isAbstractType(type)
      ? depth > 0 && type.name !== 'PageInfo'
      : isScalarType(type) || isEnumType(type);
  }

  /** @param {GraphQLField<unknown, unknown>} field @param {number} depth */
  field(field, depth) {
    const type = getNamedType(field.type);
    /** @type {Record<string, string>} */
    const given = {};
    for (const { name, type: input, defaultValue } of field.args) {
      const isRequired = isNonNullType(input) && defaultValue === undefined;
      if (isRequired || this.random.chance(0.4)) given[name] = this.argument(name, input);
    }
    // A list is asked for from one end.
    if (given.first) delete given.last;
    delete given.after;
    delete given.before;
    if (given.asOf) delete given.during;
    if (!given.asOf && !given.during) delete given.certainty;
    return { name: field.name, given, below: this.below(type, depth) };
  }

  /** @param {import('graphql').GraphQLNamedType} type @param {number} depth @returns {Selected | null} */
  below(type, depth) {
    if (isObjectType(type))
      return this.ofType(type, depth - (/Connection$|Edge$/.test(type.name) ? 0 : 1));
    if (!isAbstractType(type)) return null;
    // The first of them have most records.
    const one = this.random.pick(this.schema.getPossibleTypes(type).slice(0, 4));
    const below = this.ofType(one, depth - 1);
    return { type: type.name, fields: [{ name: `... on ${one.name}`, given: {}, below }] };
  }

  /**
   * A list of records, as many on a page as there can be, with what is wanted of each.
   * @param {Selected} place
   */
  addList(place) {
    const type = this.schema.getType(place.type);
    if (!isObjectType(type)) return;
    const lists = Object.values(type.getFields()).filter(({ type: of, args }) => {
      const named = getNamedType(of);
      return (
        isObjectType(named) &&
        args.some(({ name }) => name === 'first') &&
        'nodes' in named.getFields()
      );
    });
    const field = this.random.pick(lists);
    if (!field) return;
    const connection = /** @type {GraphQLObjectType} */ (getNamedType(field.type));
    const record = connection.getFields().nodes?.type;
    const below = record && this.below(getNamedType(record), 1);
    const nodes = { name: 'nodes', given: {}, below: below ?? null };
    const first = this.random.pick(['100', '100', '20', '1']);
    place.fields.push({
      name: field.name,
      given: { first },
      below: { type: connection.name, fields: [nodes] },
    });
  }

  /** @param {string} name @param {GraphQLInputType} input @param {number} [depth] @returns {string} */
  argument(name, input, depth = 0) {
    const { random } = this;
    if (isNonNullType(input)) return this.argument(name, input.ofType, depth);
    if (isListType(input)) {
      const count = 1 + random.below(name === 'orderBy' ? 5 : name === 'ids' ? 40 : 8);
      return `[${Array.from({ length: count }, () => this.argument(name, input.ofType, depth)).join(' ')}]`;
    }
    if (isEnumType(input)) {
      const names = input.getValues().map((value) => value.name);
      const counts = names.filter((each) => /_COUNT$/.test(each));
      return random.pick(counts.length > 0 && random.chance(0.7) ? counts : names);
    }
    if (isInputObjectType(input)) return this.input(input, depth);
    if (input.name === 'Int')
      return /first|last|limit/.test(name)
        ? random.pick(['100', '100', '10', '1'])
        : random.pick(['0', '1', '5', '8']);
    if (input.name === 'Boolean') return random.pick(['true', 'false']);
    if (input.name === 'ID') return JSON.stringify(random.pick(this.ids));
    if (/Date|day/i.test(`${input.name}${name}`) || /^(asOf|from|to)$/.test(name))
      return random.pick(DAYS);
    return random.pick(TEXTS);
  }

  /** @param {import('graphql').GraphQLInputObjectType} input @param {number} depth */
  input(input, depth) {
    const { random } = this;
    const all = Object.values(input.getFields());
    const required = all.filter(
      ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
    );
    const others = all.filter(
      (each) =>
        !required.includes(each) && (depth < 12 || !isInputObjectType(getNamedType(each.type))),
    );
    // Relations lead on to what is expensive.
    const relations = others.filter(
      ({ name, type }) =>
        isInputObjectType(getNamedType(type)) &&
        !/^(and|or|not)$/.test(name) &&
        /Filter$|Relation|Some/.test(getNamedType(type).name),
    );
    const chosen = [...required];
    const wanted = /Order$/.test(input.name)
      ? random.below(2)
      : required.length > 0 && random.chance(0.5)
        ? 0
        : 1;
    for (let count = 0; count < wanted && others.length > 0; count++)
      chosen.push(random.pick(relations.length > 0 && random.chance(0.7) ? relations : others));
    return `{ ${[...new Set(chosen)].map(({ name, type }) => `${name}: ${this.argument(name, type, depth + 1)}`).join(', ')} }`;
  }
}

/** @param {Selected} root */
export function textOf(root) {
  let count = 0;
  /** @param {Selected} place @returns {string} */
  const text = ({ fields }) =>
    fields.length === 0
      ? '{ __typename }'
      : `{ ${fields
          .map(({ name, given, below }, index) => {
            // The number of aliases is limited, so that what stands there once has none.
            const isTwice = fields.some((other, at) => at < index && other.name === name);
            const alias = isTwice && !name.startsWith('...') ? `f${count++}: ` : '';
            const pairs = Object.entries(given).map(([key, value]) => `${key}: ${value}`);
            const args = pairs.length > 0 ? `(${pairs.join(', ')})` : '';
            return `${alias}${name}${args}${below ? ` ${text(below)}` : ''}`;
          })
          .join(' ')} }`;
  return text(root);
}
