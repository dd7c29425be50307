import { constantCase } from '../../kernel/text';
import type { FormField } from './form-fields';
import { inWords } from './data';
import type { FormFault } from './form-values';

/** What can be chosen in the inputs of forms. */
export interface Choices {
  readonly meetings: readonly {
    readonly id: string;
    readonly label: string;
    readonly code: string;
    readonly start: string;
    readonly end: string | null;
  }[];
}

interface Props {
  readonly field: FormField;
  readonly values: readonly string[];
  readonly choices: Choices;
  /** What is wrong with it; of several values each names its own. */
  readonly faults: readonly FormFault[];
  readonly base: string;
}

/** Empty inputs for more records than were entered. */
const MORE = 2;

/** The input that fits what a variable takes. */
export function FieldInput({ field, values, faults, base }: Props) {
  const { name, kind, choices } = field;
  const [text = ''] = values;
  const id = `input-${name}`;
  const told = { 'aria-invalid': true, 'aria-describedby': `fault-${name}` };
  const wrong = faults.length > 0 ? told : {};
  const common = { id, name, ...wrong };
  switch (kind) {
    case 'choice':
      return (
        <select {...common}>
          <option value="">any</option>
          {choices.map((choice) => (
            <option key={choice} value={choice} selected={values.includes(choice)}>
              {inWords(choice)}
            </option>
          ))}
        </select>
      );
    case 'choices':
      return (
        <div class="checks" {...wrong}>
          {choices.map((choice) => (
            <label key={choice}>
              <input type="checkbox" name={name} value={choice} checked={values.includes(choice)} />{' '}
              {inWords(choice)}
            </label>
          ))}
        </div>
      );
    case 'boolean':
      return <input type="checkbox" {...common} value="true" checked={text === 'true'} />;
    case 'json':
      return (
        <textarea {...common} rows={2} placeholder="JSON">
          {text}
        </textarea>
      );
    case 'date':
      return <input type="date" {...common} value={text} list="meeting-days" />;
    case 'partial date':
      return (
        <input type="text" {...common} value={text} placeholder="2018, 2018-03 or 2018-03-16" />
      );
    case 'integer':
      return <input type="number" {...common} value={text} min={1} />;
    case 'record':
      return <RecordInput common={common} field={field} text={text} base={base} />;
    case 'records':
      return (
        <>
          {[...values, ...Array.from({ length: MORE }, () => '')].map((each, index) => (
            <RecordInput
              key={index}
              common={{
                id: `${id}-${index}`,
                name,
                ...(faults.some((fault) => fault.text === each) ? told : {}),
                'aria-label': `Record ${index + 1}`,
              }}
              field={field}
              text={each}
              base={base}
            />
          ))}
        </>
      );
    default:
      return <input type="text" {...common} value={text} />;
  }
}

/** Takes the name or the id of a record; where there is JavaScript, records are offered as one types. */
function RecordInput({
  common,
  field: { named },
  text,
  base,
}: {
  common: Readonly<Record<string, unknown>>;
  field: FormField;
  text: string;
  base: string;
}) {
  return (
    <span class="combobox" data-search={base}>
      <input
        type="text"
        {...common}
        value={text}
        placeholder="a name or an id"
        data-takes="id"
        data-types={named ? constantCase(named) : undefined}
        autocomplete="off"
      />
    </span>
  );
}
