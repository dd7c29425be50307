import { titleOf } from '../record/facts';
import type { FormField } from './form-fields';
import type { Entered } from './form-values';

/** The inputs of a question, with what was entered or what is taken where nothing is. */
export function QuestionForm({
  fields,
  entered,
}: {
  fields: readonly FormField[];
  entered: Entered;
}) {
  if (fields.length === 0) return null;
  return (
    <form class="question">
      {fields.map((field) => (
        <label key={field.name}>
          <span>{titleOf(field.name.replace('.', ' '))}</span>
          <Input field={field} value={[entered[field.name] ?? field.standard].flat()} />
        </label>
      ))}
      <button type="submit">Ask</button>
    </form>
  );
}

function Input({ field, value }: { field: FormField; value: readonly string[] }) {
  const { name, kind, choices } = field;
  const [text = ''] = value;
  switch (kind) {
    case 'choice':
    case 'choices':
      return (
        <select name={name} multiple={kind === 'choices'}>
          {kind === 'choice' && <option value="">any</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice} selected={value.includes(choice)}>
              {choice.toLowerCase().replace(/_/g, ' ')}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return <input type="checkbox" name={name} value="true" checked={text === 'true'} />;
    case 'json':
      return (
        <textarea name={name} rows={2} placeholder="JSON">
          {text}
        </textarea>
      );
    case 'date':
      return <input type="date" name={name} value={text} />;
    case 'integer':
      return <input type="number" name={name} value={text} />;
    default:
      return <input type="text" name={name} value={text} />;
  }
}
