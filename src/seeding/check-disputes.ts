import { enumerate } from '../kernel/text';
import { shownValues } from './disputed';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { valueFault } from './schema';

/** A dispute gives another value than the record for one of its fields, and one that the field can have. */
export function checkDisputes(
  record: SeedRecord,
  records: ReadonlyMap<string, SeedRecord>,
): Problem[] {
  return (record.links['disputed'] ?? []).flatMap(({ id }) => {
    const fields = records.get(id)?.fields;
    const [field, value] = [fields?.['field'], fields?.['value']] as (string | undefined)[];
    const fault = field !== undefined && faultOf(record, field, value);
    return fault ? [problemAt(record, fault, 'disputed', id)] : [];
  });
}

function faultOf(record: SeedRecord, field: string, value: string | undefined): string | null {
  const { fields, relationships } = record.noun;
  const allowed = [...Object.keys(fields), ...Object.keys(relationships)].filter(
    (name) => !fields[name]?.derived && name !== 'citations' && name !== 'disputed',
  );
  if (!allowed.includes(field))
    return `disputed names the field ${field}, which ${record.noun.name} does not have; expected one of ${enumerate(allowed, 'or')}`;
  if (value === undefined) return null;
  // A record can leave out a field for which it takes no side.
  if (shownValues(record, field).includes(value))
    return `disputed gives ${field} the value that the record has, ${value}`;
  const fault = valueFault(record.noun, field, value);
  return fault === null ? null : `disputed gives ${field} a value that it cannot have: ${fault}`;
}
