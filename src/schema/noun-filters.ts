import { FACT } from '../model/groups';
import type { NounName } from '../model/noun';
import type { NounModel } from '../model/noun-model';
import type { Relation } from '../model/relation';
import { memberName } from '../plan/filter';
import { isDated } from '../plan/order';
import { addInput, inputClass, type TypeClass } from './build';
import { addDatedInputs } from './dated-inputs';
import { CountFilter, IdFilter } from './leaf-filters';
import { propertyFilter } from './property-filters';

/** The filter of lists of each noun of which lists can be filtered. */
export type NounFilters = ReadonlyMap<NounName, TypeClass>;

/** Makes the filters of a model. */
export function nounFilters(model: NounModel): NounFilters {
  return new FilterTypes(model).ofNouns;
}

const ALL_MUST_MATCH = 'All conditions must match; none can be null.';

class FilterTypes {
  readonly ofNouns: NounFilters;
  private readonly ofGroups = new Map<string, TypeClass>();
  private readonly ofLists = new Map<string, TypeClass>();

  constructor(private readonly model: NounModel) {
    const relations = model.relations.filter((relation) => this.isFiltered(relation));
    const filtered = model.nouns.filter(
      ({ name, section }) => section ?? relations.some(({ to }) => to.includes(name)),
    );
    this.ofNouns = new Map(
      filtered.map(({ name }) => [name, inputClass(`${name}Filter`, ALL_MUST_MATCH)]),
    );
    // The filters refer to each other, so they get their parts when all are there.
    for (const [noun, filter] of this.ofNouns) this.addParts(filter, noun);
  }

  private addParts(filter: TypeClass, noun: NounName): void {
    addInput(filter, 'and', () => [filter]);
    addInput(filter, 'or', () => [filter]);
    addInput(filter, 'not', () => filter, '`not: {x: {}}` matches records without an x.');
    addInput(filter, 'id', () => IdFilter);
    for (const [name, field] of Object.entries(this.model.nounNamed(noun).fields)) {
      if (field.plain) continue;
      const type = propertyFilter(field);
      addInput(filter, name, () => type);
    }
    for (const relation of this.model.relationsFrom(noun).values()) {
      if (!this.isFiltered(relation)) continue;
      const type = relation.reach === 'one' ? this.ofRecord(relation.to) : this.ofList(relation.to);
      addInput(filter, relation.name, () => type);
    }
  }

  /** Whether a relation can be asked for: its nouns have filters of their own. */
  private isFiltered({ plain, to }: Relation): boolean {
    return !plain && (to.length === 1 || this.model.groupOf(to).name !== FACT.name);
  }

  /** The filter of a record of one of these nouns. */
  private ofRecord(to: readonly NounName[]): TypeClass {
    const [noun] = to;
    if (to.length === 1) return this.ofNouns.get(noun as NounName) as TypeClass;
    const { name } = this.model.groupOf(to);
    const known = this.ofGroups.get(name);
    if (known) return known;
    const filter = inputClass(`${name}Filter`, ALL_MUST_MATCH);
    this.ofGroups.set(name, filter);
    addInput(filter, 'id', () => IdFilter);
    for (const member of to) {
      const type = this.ofRecord([member]);
      addInput(filter, memberName(member), () => type, `Matches if it is a ${member}.`);
    }
    return filter;
  }

  /** The filter of a list of records of these nouns. */
  private ofList(to: readonly NounName[]): TypeClass {
    const name = to.length === 1 ? (to[0] as string) : this.model.groupOf(to).name;
    const known = this.ofLists.get(name);
    if (known) return known;
    const record = this.ofRecord(to);
    const filter = inputClass(`Some${name}`, ALL_MUST_MATCH);
    this.ofLists.set(name, filter);
    addInput(filter, 'some', () => record, 'At least one matches; `{}` matches any.');
    addInput(filter, 'none', () => record, 'None matches; `{}` matches any.');
    addInput(filter, 'count', () => CountFilter);
    if (isDated({ to }, this.model)) addDatedInputs(filter);
    return filter;
  }
}
