import type { ComponentChildren } from 'preact';
import { FieldInput, type Choices } from './field-input';
import { FieldFaults } from './field-faults';
import { fieldLabel } from './field-words';
import type { FormField } from './form-fields';
import { MeetingList } from './meeting-list';
import { enteredIn, type Entered, type FormFault } from './form-values';

export interface FormProps {
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly faults: readonly FormFault[];
  readonly choices: Choices;
  /** What the records are called that stand in the form by their ids. */
  readonly labels: ReadonlyMap<string, string>;
  readonly base: string;
}

/** The inputs of a question, with what was entered or what is taken where nothing is, and what is wrong beside it. */
export function QuestionForm({ fields, entered, faults, choices, labels, base }: FormProps) {
  if (fields.length === 0) return null;
  const main = fields.filter(({ kind }) => kind !== 'json');
  const others = fields.filter(({ kind }) => kind === 'json');
  const shown = (field: FormField) => {
    const given = enteredIn(entered, field);
    const values = given.length > 0 ? given : field.standard;
    const wrong = faults.filter((fault) => fault.field === field.name);
    return (
      <Row key={field.name} field={field} wrong={wrong}>
        <FieldInput field={field} values={values} choices={choices} faults={wrong} base={base} />
        <Named values={values} labels={labels} base={base} />
        <FieldFaults field={field} faults={wrong} entered={entered} />
      </Row>
    );
  };
  return (
    <form class="question">
      {main.map(shown)}
      {others.length > 0 && (
        <details open={others.some(({ name }) => entered[name])}>
          <summary>More, as JSON</summary>
          {others.map(shown)}
        </details>
      )}
      <button type="submit">Ask</button>
      <MeetingList choices={choices} />
    </form>
  );
}

/** Several inputs of one thing are a group with a name; a single one has a label. */
function Row({
  field,
  wrong,
  children,
}: {
  field: FormField;
  wrong: readonly FormFault[];
  children: ComponentChildren;
}) {
  const state = wrong.length > 0 ? 'field wrong' : 'field';
  if (field.kind === 'choices' || field.kind === 'records')
    return (
      <fieldset class={state}>
        <legend>{fieldLabel(field)}</legend>
        {children}
      </fieldset>
    );
  return (
    <div class={state}>
      <label for={`input-${field.name}`}>{fieldLabel(field)}</label>
      {children}
    </div>
  );
}

/** What the ids in an input are called. */
function Named({
  values,
  labels,
  base,
}: {
  values: readonly string[];
  labels: ReadonlyMap<string, string>;
  base: string;
}) {
  const named = values.flatMap((id) => {
    const label = labels.get(id);
    return label === undefined ? [] : [{ id, label }];
  });
  if (named.length === 0) return null;
  return (
    <small class="named">
      {named.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={`${base}r/${id}`}>
            <bdi>{label}</bdi>
          </a>
        </span>
      ))}
    </small>
  );
}
