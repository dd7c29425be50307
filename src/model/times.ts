import type { Noun } from './noun';

/** The field of the first date of a noun's records, and that of the last, as far as it has them. */
export function timesOf({ when, dated }: Noun): readonly string[] {
  return when ?? dated?.fields ?? [];
}

/** Whether a record is only planned. */
export function isPlanned(
  { planned }: Noun,
  properties: Readonly<Record<string, unknown>>,
): boolean {
  return planned !== undefined && properties[planned.field] === planned.value;
}
