import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { ANSWER_RECORDS, QUESTION_ROWS, workOf } from './limits';
import type { Planning } from './planning';
import { besideOthers, times, type PlannedCost } from './read-cost';
import { selectedFields } from './selected-fields';
import { setsBelow, type SelectedField } from './selection';
import { nounsOf } from './record-reads';
import { always, type PlanValue } from './value';

/**
 * What the answers of a question at the root cost, without the records that it shows: it and each
 * question in its answer count as their page size, or as the most that an answer without pages has.
 */
export function questionCosts(
  planning: Planning,
  field: SelectedField,
  typeName: string,
  path: string,
  around: PlanValue<number> = always(1),
): PlannedCost[] {
  const type = planning.operation.schema.getType(typeName);
  const shown = isObjectType(type) ? type.getFields()[field.name] : undefined;
  const answer = shown && getNamedType(shown.type);
  if (!isObjectType(answer) || nounsOf(answer.name).length > 0) return [];
  const { first, last } = field.arguments.shape;
  const isPaged = (last ?? first ?? null) !== null;
  const page = field.arguments.as((args) => Number(args['last'] ?? args['first']));
  const below = selectedFields(planning.operation, setsBelow([field]), [answer.name], {
    leaveOutFaulty: true,
  });
  const isQuestion = typeName === 'Query' || (shown?.args.length ?? 0) > 0;
  const selected = below.map(({ name }) => answer.getFields()[name]?.type);
  const most = selected.some(isManyOf) ? QUESTION_ROWS : ANSWER_RECORDS;
  const records = times(around, isPaged ? page : always(most));
  const ownPath = path ? `${path}.${field.alias}` : field.alias;
  return [
    ...(isQuestion
      ? [
          {
            path: besideOthers(ownPath, field.name),
            relations: 0,
            records,
            values: times(records, always(planning.fieldsIn(setsBelow([field])))),
            work: times(around, always(workOf(field.name, typeName === 'Query'))),
            scanned: always(0),
            asked: false,
          },
        ]
      : []),
    ...below.flatMap((each) =>
      questionCosts(planning, each, answer.name, ownPath, isPaged ? records : around),
    ),
  ];
}

function isManyOf(type: GraphQLOutputType | undefined): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
