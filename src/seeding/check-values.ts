import { domainToASCII, domainToUnicode } from 'node:url';
import { scriptSigns } from '../model/text-format';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';

/** Fields of one record that have to agree with each other. */
export function checkValues(record: SeedRecord): Problem[] {
  return record.noun.name === 'CcTld' ? labelFaults(record) : [];
}

/** A ccTLD is one label, written in two ways (IDNA), of one kind and in one script. */
function labelFaults(record: SeedRecord): Problem[] {
  const text = (name: string) => record.fields[name] as string | undefined;
  const [aLabel, uLabel, kind, script] = ['aLabel', 'uLabel', 'kind', 'script'].map(text);
  const faults: [field: string, message: string][] = [];
  const toASCII = domainToASCII(uLabel ?? '');
  const toUnicode = domainToUnicode(aLabel ?? '');
  if (aLabel && uLabel && (toASCII !== aLabel || toUnicode !== uLabel))
    faults.push([
      'uLabel',
      `uLabel "${uLabel}" and aLabel "${aLabel}" are not the same; ${toUnicode ? `the U-label of aLabel is "${toUnicode}"` : `the A-label of uLabel is "${toASCII}"`}`,
    ]);
  const wanted = aLabel?.startsWith('xn--') ? 'IDN' : 'ASCII';
  if (aLabel && kind && kind !== wanted)
    faults.push(['kind', `kind of the label "${aLabel}" must be ${wanted}, not ${kind}`]);
  if (uLabel && script && scriptSigns(script)?.test(uLabel) === false)
    faults.push(['script', `script is ${script}, but "${uLabel}" is not written in it`]);
  return faults.map(([field, message]) => problemAt(record, message, field));
}
