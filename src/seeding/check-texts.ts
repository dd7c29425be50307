import { textFault } from './text-fault';

/** A text of a record that cannot stand as it is, with the way to it: field by field, item by item. */
export interface TextFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Every text of a record: values of fields, items of lists, ids, locators, and the names of the fields themselves. */
export function textFaults(value: unknown, path: readonly (string | number)[] = []): TextFault[] {
  if (typeof value === 'string') {
    const message = textFault(value);
    return message === null ? [] : [{ path, message }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => textFaults(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => {
    const to = [...path, key];
    const message = textFault(key);
    const faults = textFaults(item, to);
    return message === null ? faults : [{ path: to, message: `as a name ${message}` }, ...faults];
  });
}
