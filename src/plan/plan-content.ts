import type { FieldNode, SelectionSetNode } from 'graphql';
import { relationsFrom, nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import { planPicks } from './plan-picks';
import { planRelation } from './plan-relation';
import type { Planning } from './planning';
import type { Content, RelationRead } from './read';
import { answersOf, planQuestion } from './record-reads';
import { selectedFields } from './selected-fields';
import { selectionSetsOf, type SelectedField } from './selection';

/** What selections on nodes of these nouns read: properties, and a read for each relation. */
export function planContent(
  planning: Planning,
  sets: readonly SelectionSetNode[],
  nouns: readonly NounName[],
  path: string,
): Content {
  const fields = selectedFields(planning.operation, sets, nouns);
  const properties = fields.flatMap((field) =>
    nounsOn(field).flatMap((noun) => propertiesFor(noun, field.name)),
  );
  const relations = fields.flatMap((field) =>
    relationsOn(field).map((selected) => planSelected(planning, field, selected, nouns, path)),
  );
  const picks = planPicks(planning, fields, nouns, path);
  const isQuestion = (field: SelectedField) =>
    !nounsOn(field).some((noun) => isRead(noun, field.name));
  const questions = fields
    .filter(isQuestion)
    .flatMap((field) => planQuestion(planning, field, nounsOn(field)[0] as string, path));
  return {
    path,
    fields: planning.fieldsIn(sets),
    nouns,
    properties: [...new Set(properties)].sort(),
    children: [...relations, ...picks],
    questions,
    asked: fields
      .filter((field) => isQuestion(field) || isComputed(field))
      .flatMap((field) => answersOf(field, isQuestion(field))),
  };
}

function nounsOn({ places }: SelectedField): NounName[] {
  return [...places.keys()] as NounName[];
}

/** The properties that a field shows, or is computed from. */
function propertiesFor(noun: NounName, name: string): readonly string[] {
  const { fields, computed } = nounNamed(noun);
  if (relationsFrom(noun).has(name)) return [];
  return fields[name] ? [name] : (computed?.[name] ?? []);
}

/** Whether the field is computed from properties, which takes longer than to show them. */
function isComputed(field: SelectedField): boolean {
  return nounsOn(field).some((noun) => field.name in (nounNamed(noun).computed ?? {}));
}

/** Whether the statement itself reads the field; all others are answered by a question of their own. */
function isRead(noun: NounName, name: string): boolean {
  const { fields, computed, picks } = nounNamed(noun);
  return (
    name === 'id' ||
    name === 'url' ||
    name in fields ||
    name in (computed ?? {}) ||
    name in (picks ?? {}) ||
    relationsFrom(noun).has(name)
  );
}

/** A relation that a field means on some nouns, with the places where it is selected for them. */
interface SelectedRelation {
  readonly relation: Relation;
  readonly selectedOn: NounName[];
  readonly nodes: readonly FieldNode[];
}

/** The relations that a field means: one, unless its name means another thing on another noun. */
function relationsOn(field: SelectedField): SelectedRelation[] {
  const found: SelectedRelation[] = [];
  for (const [noun, nodes] of field.places) {
    const relation = relationsFrom(noun as NounName).get(field.name);
    if (!relation) continue;
    // The same relationship read from several nouns for the same places is one read.
    const same = found.find(
      (known) => isSameRelationship(known.relation, relation) && areSame(known.nodes, nodes),
    );
    if (same) same.selectedOn.push(noun as NounName);
    else found.push({ relation, selectedOn: [noun as NounName], nodes });
  }
  return found;
}

function isSameRelationship(one: Relation, other: Relation): boolean {
  return (
    one.relationship === other.relationship &&
    one.direction === other.direction &&
    one.via?.relationship === other.via?.relationship &&
    areSame(one.to, other.to)
  );
}

function areSame<T>(ones: readonly T[], others: readonly T[]): boolean {
  return ones.length === others.length && ones.every((one, index) => one === others[index]);
}

function planSelected(
  planning: Planning,
  { key, arguments: args, alias }: SelectedField,
  { relation, selectedOn, nodes }: SelectedRelation,
  nouns: readonly NounName[],
  path: string,
): RelationRead {
  const others = nouns.filter((noun) => !selectedOn.includes(noun));
  const from = {
    relation,
    selectedOn: others.length === 0 ? null : selectedOn,
    guarded: others.some((noun) => sharesRelationship(noun, relation)),
  };
  const sets = selectionSetsOf(nodes);
  return planRelation(planning, from, { key, arguments: args, sets, path: `${path}.${alias}` });
}

/** Whether the relationship of a relation, read from another noun, would find something too. */
function sharesRelationship(noun: NounName, { relationship, direction, to }: Relation): boolean {
  return [...relationsFrom(noun).values()].some(
    (relation) =>
      relation.relationship === relationship &&
      relation.direction === direction &&
      relation.to.some((target) => to.includes(target)),
  );
}
