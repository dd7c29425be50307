import { readable } from '../../kernel/text';
import { titleOf } from '../../model/titles';
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
  const changed = changedIn(fields, entered);
  if (changed.length === 0) return null;
  return (
    <p class="asked">
      Asked with{' '}
      {changed.map(({ field, values }, index) => (
        <span key={field.name}>
          {index > 0 && '; '}
          {inSentence(fieldLabel(field))}:{' '}
          <bdi>{values.map((value) => shown(field, value, labels)).join(', ')}</bdi>
        </span>
      ))}
      .
    </p>
  );
}

/** What was entered and is not what the title says. */
function changedIn(fields: readonly FormField[], entered: Entered) {
  return fields.flatMap((field) => {
    const values = enteredIn(entered, field);
    const isStandard = values.length === 0 || values.join('\n') === field.standard.join('\n');
    return isStandard ? [] : [{ field, values }];
  });
}

/** What an answer is called: its title names what is asked where nothing was entered, so another answer has another. */
export function answerTitle({
  name,
  title,
  fields,
  entered,
  labels = new Map(),
}: {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly labels?: ReadonlyMap<string, string>;
}): string {
  const changed = changedIn(fields, entered);
  if (changed.length === 0) return title;
  const named = titleOf(readable(name));
  const day = named.endsWith(' as of') ? changed.find(({ field }) => field.kind === 'date') : null;
  const said = ({ field, values }: (typeof changed)[number]) =>
    values.map((value) => shown(field, value, labels)).join(', ');
  const others = changed
    .filter((each) => each !== day)
    .map((each) => `${inSentence(fieldLabel(each.field))}: ${said(each)}`);
  return [named, day && said(day), others.length > 0 && `(${others.join('; ')})`]
    .filter(Boolean)
    .join(' ');
}

/** A label within a sentence: without its capital, unless it is a name of more than one. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function shown({ kind }: FormField, value: string, labels: ReadonlyMap<string, string>): string {
  if ((kind === 'date' || kind === 'partial date') && !partialDateFault(value))
    return spokenDate(value);
  return labels.get(value) ?? inWords(value);
}
