import { getNamedType, isCompositeType, type GraphQLEnumType, type GraphQLField } from 'graphql';
import { theSchema } from '../support/ask';
import { listArguments, type ListChoice } from './list-arguments';
import type { NounName } from '../../src/model/noun';
import { pageArguments, pageSize, wrongPageArguments, type Variables } from './arguments';
import { costOfRelation, type Budget, type Cost } from './budget';
import { naturalOrder, type ListKind } from './order';
import { Names } from './names';
import { isAllowed, type Fragment, type Place } from './place';
import type { Pool } from './pool';
import type { Random } from './random';
import {
  relationsOf,
  isReadWith,
  overlap,
  recordTypes,
  typeNamed,
  type Type,
} from './record-types';

type Field = GraphQLField<unknown, unknown>;

export interface Tools {
  readonly random: Random;
  readonly variables: Variables;
  readonly pool: Pool;
  readonly budget: Budget;
  /** Whether one page has a wrong argument. */
  readonly faulty: boolean;
}

const GROUPS = 100;

/** How many relations a document follows one after the other. */
const DEEPEST = 4;

/** Writes random selections, as deep and as wide as the budget allows. */
export class SelectionWriter {
  private readonly fragments: Fragment[] = [];
  private readonly names: Names;
  private faultsLeft: number;

  constructor(readonly tools: Tools) {
    this.names = new Names(tools.random);
    this.faultsLeft = tools.faulty ? 1 : 0;
  }

  get fragmentTexts(): string[] {
    return this.fragments.map(({ text }) => text);
  }

  /** A root list of records of a noun, or nothing when the budget does not allow it. */
  list(name: string, noun: NounName): string {
    const field = theSchema().getQueryType()?.getFields()[name] as Field;
    return this.page(field, { to: [noun] }, { around: 1, depth: 0, kinds: 1 });
  }

  /** A root field that looks records up, of which these are the nouns where they are known. */
  lookup(name: string, args: string, type: string, around: number, likely: string[] = []): string {
    if (!this.tools.budget.take({ blocks: 1, rows: around })) return '';
    const place = { type: typeNamed(type), depth: 0, around, likely };
    return `${this.names.of(name, args, type)}${this.directive()} ${this.selection(place)}`;
  }

  /** Makes a text a fragment, and gives what spreads it. */
  named(type: string, text: string, place: Place | null = null, before?: Cost): string {
    const { blocks, rows } = this.tools.budget.spent;
    const cost = {
      blocks: blocks - (before?.blocks ?? blocks),
      rows: rows - (before?.rows ?? rows),
    };
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, text: `fragment ${name} on ${type} ${text}`, place, cost });
    return `...${name}${this.directive()}`;
  }

  private selection(place: Place): string {
    const { random } = this.tools;
    const parts = Array.from({ length: random.between(1, 4) }, () => this.part(place));
    const written = parts.filter((part) => part !== '');
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
  }

  private part(place: Place): string {
    const { random } = this.tools;
    const onRecords = recordTypes().has(place.type.name);
    const open = place.type.name === 'Node';
    if (random.chance(open ? 0.9 : onRecords ? 0.2 : 0.1)) return this.fragment(place, onRecords);
    const fields = Object.values(place.type.getFields());
    const isRelation = (field: (typeof fields)[number]) =>
      isCompositeType(getNamedType(field.type));
    const relations = fields.filter(
      (field) =>
        isRelation(field) &&
        isAllowed(place, field.name) &&
        (!onRecords || isReadWith(place.type, field.name)),
    );
    if (relations.length > 0 && random.chance(onRecords ? 0.5 : 0.75)) {
      const { name } = random.pick(relations);
      return onRecords ? this.relation(place, name) : this.shownOnPage(place, name);
    }
    const leaves = fields.filter((field) => !isRelation(field) && isAllowed(place, field.name));
    if (leaves.length === 0 || random.chance(0.05)) return '__typename';
    const { name, type } = random.pick(leaves);
    return this.names.of(name, '', String(type)) + this.directive();
  }

  /** A fragment: one that is there already, one with a name, or one in line; on records of any type that they can have. */
  private fragment(place: Place, onRecords: boolean): string {
    const { random, budget } = this.tools;
    const known = this.fragments.filter(
      (fragment) =>
        fragment.place !== null &&
        overlap(fragment.place.type, place.type) &&
        fragment.place.around >= place.around &&
        fragment.place.depth >= place.depth,
    );
    if (known.length > 0 && random.chance(0.25)) {
      const { name, cost } = random.pick(known);
      return budget.take(cost) ? `...${name}${this.directive()}` : '';
    }
    const type = onRecords ? this.narrower(place) : place.type;
    const before = budget.spent;
    const text = this.selection({ ...place, type });
    if (onRecords && random.chance(0.4))
      return this.named(type.name, text, { ...place, type }, before);
    const condition = type === place.type && random.chance(0.5) ? '' : ` on ${type.name}`;
    return `...${condition}${this.directive()} ${text}`;
  }

  /** A type that records at a place can have: most often a noun, of those that are many. */
  private narrower({ type, likely }: Place): Type {
    const { random, pool } = this.tools;
    const allowed = [...recordTypes().values()].filter((each) => overlap(each, type));
    if (random.chance(0.3)) return random.pick(allowed);
    const nouns = likely?.length ? likely : pool.nouns;
    const some = Array.from({ length: 20 }, () => typeNamed(random.pick(nouns)));
    return some.find((each) => allowed.includes(each)) ?? random.pick(allowed);
  }

  /** What a page, an edge or a citation holds; of these only the sources of an edge cost anything. */
  private shownOnPage(place: Place, name: string): string {
    if (name === 'counts') return this.counts(place);
    const type = getNamedType(place.type.getFields()[name]?.type) as Type;
    const cost = costOfRelation('short', place.around, 1, false);
    if (name === 'citations' && !this.tools.budget.take(cost)) return '';
    const around = name === 'citations' ? cost.found : place.around;
    const below = this.selection({ ...place, type, around });
    return `${this.names.of(name, '', type.name)}${this.directive()} ${below}`;
  }

  /** The numbers of groups, of which there are at most a hundred. */
  private counts({ type, around }: Place): string {
    const { random, budget } = this.tools;
    const [by] = type.getFields()['counts']?.args ?? [];
    const values = (getNamedType(by?.type) as GraphQLEnumType).getValues();
    if (!budget.take({ blocks: 2, rows: 2 * GROUPS * around })) return '';
    const value = this.tools.variables.write(String(by?.type), random.pick(values).name);
    const name = this.names.of('counts', `(by: ${value})`, 'GroupCount');
    return `${name}${this.directive()} { value count record { id } }`;
  }

  /** A relation of records, or nothing when it is too deep or the budget does not allow it. */
  private relation({ type: parent, around, depth }: Place, name: string): string {
    if (depth === DEEPEST) return '';
    const { budget, random } = this.tools;
    const field = parent.getFields()[name] as Field;
    const type = getNamedType(field.type) as Type;
    const relations = relationsOf(parent, name);
    const [relation] = relations;
    const at = { around, depth: depth + 1, kinds: Math.max(1, relations.length) };
    if (relation?.reach === 'many') {
      // Now and then the same field once more, with other arguments.
      const times = random.chance(0.25) ? 2 : 1;
      const pages = Array.from({ length: times }, () =>
        this.page(field, relation, at, relation.plannable),
      );
      return pages.join(' ').trim();
    }
    const cost = costOfRelation(relation?.reach ?? 'one', around, at.kinds, false);
    // What is computed from the record itself costs nothing.
    if (name !== 'length' && name !== 'spans' && !budget.take(cost)) return '';
    const below = this.selection({ type, depth: at.depth, around: cost.found });
    const args = field.args.length > 0 ? this.dayArgument() : '';
    return `${this.names.of(name, args, String(field.type))}${this.directive()} ${below}`;
  }

  /** What picks one of a list wants a day. */
  private dayArgument(): string {
    const { random, variables } = this.tools;
    const day = `${random.between(2003, 2025)}-06-30`;
    return `(asOf: ${variables.write('Date!', day)})`;
  }

  private page(
    { name, args, type }: Field,
    kind: ListKind,
    { around, depth, kinds }: { around: number; depth: number; kinds: number },
    plannable = false,
  ): string {
    const { random, budget, pool } = this.tools;
    const size = pageSize(random);
    const counted = random.chance(0.5);
    const choice = listArguments(random, pool, args, kind.to);
    const { blocks, rows, found } = costOfRelation(size, around, kinds, counted);
    if (!budget.take({ blocks: blocks + kinds * choice.counts, rows })) return '';
    const text = this.pageArguments(kind, size, choice);
    const below = this.selection({
      type: getNamedType(type) as Type,
      depth,
      around: found,
      counted,
      plannable,
      dated: choice.dated,
    });
    return `${this.names.of(name, text, String(type))}${this.directive()} ${below}`;
  }

  private pageArguments(kind: ListKind, size: number, { given, natural }: ListChoice): string {
    const { random, variables, pool } = this.tools;
    const order = naturalOrder(kind).name;
    if (this.faultsLeft === 0 || random.chance(0.3)) {
      const cursors = natural ? (pool.cursors.get(order) ?? []) : [];
      return pageArguments(random, variables, size, cursors, given);
    }
    this.faultsLeft--;
    const others = [...pool.cursors].filter(([other]) => other !== order);
    return wrongPageArguments(random, variables, random.pick(others)[1]);
  }

  private directive(): string {
    return this.tools.variables.directive();
  }
}
