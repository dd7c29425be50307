import type { NounGroup } from '../model/groups';
import type { Choice, Field, Noun } from '../model/noun';
import type { NounModel } from '../model/noun-model';
import type { Relation } from '../model/relation';
import { addField, type TypeClass } from './build';
import { AsOfArgs } from './certainty-types';
import type { TypeOfNouns } from './connections';
import type { ListArgs } from './list-args';
import { PageArgs } from './page-types';
import { addProperty } from './property';

/** What the fields of nouns show and take. */
export interface FieldTypes {
  readonly typeOf: TypeOfNouns;
  readonly connectionOf: TypeOfNouns;
  readonly citation: TypeClass;
  readonly listArgs: ListArgs;
}

/** Adds the fields of a noun to its type. */
export function addNounFields(
  type: TypeClass,
  noun: Noun,
  model: NounModel,
  types: FieldTypes,
): void {
  const relations = model.relationsFrom(noun.name);
  for (const [name, field] of Object.entries(noun.fields)) addProperty(type, name, field);
  for (const relation of relations.values()) addRelation(type, relation, types);
  for (const [name, pick] of Object.entries(noun.picks ?? {}))
    addPick(type, name, pick, types.typeOf(relations.get(pick.from)?.to ?? []));
}

/** Adds to an interface the fields that mean the same on all its nouns, and can be shown without paging. */
export function addSharedFields(
  type: TypeClass,
  group: NounGroup,
  model: NounModel,
  types: FieldTypes,
): void {
  const [first, ...others] = group.members.map((member) => model.nounNamed(member)) as [
    Noun,
    ...Noun[],
  ];
  for (const [name, field] of Object.entries(first.fields)) {
    const twins = others.map((other) => other.fields[name]);
    if (twins.every((twin) => twin && same({ ...twin, about: '' }, { ...field, about: '' })))
      addProperty(type, name, { ...field, about: aboutAll(field, twins) });
  }
  for (const relation of model.relationsFrom(first.name).values()) {
    const twins = others.map((other) => model.relationsFrom(other.name).get(relation.name));
    const shared = twins.every((twin) => twin && same(meaning(twin), meaning(relation)));
    if (shared && relation.reach !== 'many') addRelation(type, relation, types);
  }
}

function addRelation(type: TypeClass, relation: Relation, types: FieldTypes): void {
  const { name, about: description, to } = relation;
  const record = types.typeOf(to);
  if (relation.reach === 'many') {
    const connection = types.connectionOf(to);
    const args = relation.plain ? PageArgs : types.listArgs(to);
    addField(type, name, () => connection, { description, answeredBy: 'relation', args });
  } else if (relation.reach === 'short') {
    const shown = relation.fact ? types.citation : record;
    addField(type, name, () => [shown], { description, answeredBy: 'relation' });
  } else {
    const nullable = !relation.required;
    addField(type, name, () => record, { description, nullable, answeredBy: 'relation' });
  }
}

function addPick(type: TypeClass, name: string, pick: Choice, record: TypeClass): void {
  addField(type, name, () => record, {
    description: pick.about,
    nullable: true,
    answeredBy: 'relation',
    args: AsOfArgs,
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a property of several nouns is, where they do not all say the same of it. */
function aboutAll(field: Field, twins: readonly (Field | undefined)[]): string {
  const alike = twins.every((twin) => twin?.about === field.about);
  return alike ? field.about : `${field.about} Other types say what it means there.`;
}

/** What two fields of one name must have in common to be one field of an interface. */
function meaning({ relationship, direction, reach, required, to }: Relation): unknown {
  return [relationship, direction, reach, required, to];
}
