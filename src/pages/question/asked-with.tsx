import { partialDateFault } from '../../kernel/partial-date';
import { spokenDate } from '../layout/spoken-date';
import { inWords } from './data';
import { fieldLabel } from './field-words';
import type { FormField } from './form-fields';
import { enteredIn, type Entered } from './form-values';

/** What the answer is for, where that is not what the title of the question says. */
export function AskedWith({
  fields,
  entered,
  labels,
}: {
  fields: readonly FormField[];
  entered: Entered;
  labels: ReadonlyMap<string, string>;
}) {
  const changed = fields.flatMap((field) => {
    const values = enteredIn(entered, field);
    const isStandard = values.length === 0 || values.join('\n') === field.standard.join('\n');
    return isStandard ? [] : [{ field, values }];
  });
  if (changed.length === 0) return null;
  return (
    <p class="asked">
      This is the answer for{' '}
      {changed.map(({ field, values }, index) => (
        <span key={field.name}>
          {index > 0 && '; '}
          {fieldLabel(field)}:{' '}
          <bdi>{values.map((value) => shown(field, value, labels)).join(', ')}</bdi>
        </span>
      ))}
      .
    </p>
  );
}

function shown({ kind }: FormField, value: string, labels: ReadonlyMap<string, string>): string {
  if ((kind === 'date' || kind === 'partial date') && !partialDateFault(value))
    return spokenDate(value);
  return labels.get(value) ?? inWords(value);
}
