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
  const [label, unicode, kind, script] = ['label', 'unicode', 'kind', 'script'].map(text);
  const faults: [field: string, message: string][] = [];
  const aLabel = domainToASCII(unicode ?? '');
  const uLabel = domainToUnicode(label ?? '');
  if (label && unicode && (aLabel !== label || uLabel !== unicode))
    faults.push([
      'unicode',
      `unicode "${unicode}" and label "${label}" are not the same; ${uLabel ? `label is "${uLabel}" in its own script` : `unicode is "${aLabel}" as an A-label`}`,
    ]);
  const wanted = label?.startsWith('xn--') ? 'IDN' : 'ASCII';
  if (label && kind && kind !== wanted)
    faults.push(['kind', `kind of the label "${label}" must be ${wanted}, not ${kind}`]);
  if (unicode && script && scriptSigns(script)?.test(unicode) === false)
    faults.push(['script', `script is ${script}, but "${unicode}" is not written in it`]);
  return faults.map(([field, message]) => problemAt(record, message, field));
}
