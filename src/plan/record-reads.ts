import { getNamedType, isObjectType, Kind, type FieldNode, type GraphQLNamedType } from 'graphql';
import { ALL_GROUPS, NOUNS } from '../model/model';
import type { NounName } from '../model/noun';
import { TELLS_FAULTS } from './fault';
import type { Planning } from './planning';
import { answerRecordsOf, isDear } from './limits';
import type { AskedQuestion, LookupRead } from './read';
import { selectedFields } from './selected-fields';
import { fieldNodesOf, selectionSetsOf, type SelectedField } from './selection';

/**
 * A field that no relation reaches is a question: a resolver answers it with ids, and
 * what is selected of these records is read for all of them by one statement.
 * The places where that happens are found here, before anything is read. What is
 * wrong there is told by the question, and leaves all that stands beside it.
 */
export function planQuestion(
  planning: Planning,
  field: SelectedField,
  typeName: string,
  path: string,
): LookupRead[] {
  const type = planning.operation.schema.getType(typeName);
  const shown = isObjectType(type) ? type.getFields()[field.name] : undefined;
  if (!shown) return [];
  const work = () => planShown(planning, field, getNamedType(shown.type), path);
  const tellsFaults = shown.extensions[TELLS_FAULTS] === true;
  return tellsFaults ? planning.belowQuestion(fieldNodesOf(field), work) : work();
}

/** Plans what an answer of this type shows of records. */
function planShown(
  planning: Planning,
  field: SelectedField,
  named: GraphQLNamedType,
  path: string,
): LookupRead[] {
  const nouns = nounsOf(named.name);
  const place = path === '' ? field.alias : `${path}.${field.alias}`;
  const nodes = fieldNodesOf(field);
  if (named.name === CITATION) return [planCitingRecord(planning, nodes, place)];
  if (nouns.length > 0) return [planRecord(planning, nodes, nouns, place)];
  if (!isObjectType(named)) return [];
  planning.addQuestionField();
  const below = selectedFields(planning.operation, selectionSetsOf(nodes), [named.name], {
    leaveOutFaulty: true,
  });
  return below.flatMap((each) => planQuestion(planning, each, named.name, place));
}

/**
 * What the answers of a field cost for each record. A question is answered anew under each
 * of its names; what else is computed costs little under one name, and as much under each further.
 */
export function answersOf(field: SelectedField, isQuestion: boolean): AskedQuestion[] {
  const rows = field.arguments.as(({ first, last }) =>
    Math.max(answerRecordsOf(field.name), Number(last ?? first ?? 0)),
  );
  const names = new Set(fieldNodesOf(field).map(({ alias, name }) => (alias ?? name).value));
  return [...names]
    .slice(isQuestion || isDear(field.name) ? 0 : 1)
    .map(() => ({ name: field.name, rows }));
}

/** Plans what is read of records that are named by their ids. */
export function planRecord(
  planning: Planning,
  nodes: readonly FieldNode[],
  nouns: readonly NounName[],
  path: string,
): LookupRead {
  const content = planning.contentOf(selectionSetsOf(nodes), nouns, path);
  return { kind: 'lookup', finder: { by: 'id' }, ...content };
}

/** The type of what stands in a list of sources. */
export const CITATION = 'Citation';

/** Plans what is read of the sources of a record, where a question answers with the record that states something. */
export function planCitingRecord(
  planning: Planning,
  nodes: readonly FieldNode[],
  path: string,
): LookupRead {
  const citing = NOUNS.filter(({ cites }) => cites === 'required').map(({ name }) => name);
  // They are selected of the record under their own name, whatever they are called in the answer.
  const around = nodes.map((node): FieldNode => ({
    ...node,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...node, alias: undefined }] },
  }));
  return planRecord(planning, around, citing, path);
}

/** The nouns that a field of this type can show: one, those of an interface, or none. */
export function nounsOf(typeName: string): readonly NounName[] {
  if (typeName === 'Node') return NOUNS.map(({ name }) => name);
  const noun = NOUNS.find(({ name }) => name === typeName);
  return noun ? [noun.name] : (ALL_GROUPS.find(({ name }) => name === typeName)?.members ?? []);
}
