import type { NounName } from '../model/noun';
import { endOf } from './group-path';
import { groupingsOf, type ListGrouping } from './grouping';
import type { Planning } from './planning';
import type { GroupRead } from './read';
import { planRecord } from './record-reads';
import { selectedFields } from './selected-fields';
import { fieldNodesOf, fieldsNamed, setsBelow, type SelectedField } from './selection';

/** The type of a group with the number of its records. */
export const GROUP_COUNT = 'GroupCount';

/** Plans by what the records of a list are counted. */
export function planGroups(
  planning: Planning,
  fields: readonly SelectedField[],
  to: readonly NounName[],
  path: string,
): GroupRead[] {
  return fields.map((field) => {
    const grouping = groupingsOf(to).get(field.arguments.shape['by'] as string) as ListGrouping;
    const shown = selectedFields(planning.operation, setsBelow([field]), [GROUP_COUNT]);
    const records = fieldsNamed('record', shown).map((record) =>
      planRecord(planning, fieldNodesOf(record), nounsOf(grouping), `${path}.${field.alias}`),
    );
    const fields = planning.fieldsIn(setsBelow([field]));
    return { key: field.key, grouping, fields, records };
  });
}

function nounsOf({ value }: ListGrouping): NounName[] {
  return value.of === 'reached' ? [...new Set(value.paths.flatMap(endOf))] : [];
}
