import type { FormField } from './form-fields';
import type { Entered, FormFault } from './form-values';

/** What is wrong with an input, with links that ask again for what may have been meant. */
export function FieldFaults({
  field,
  faults,
  entered,
}: {
  field: FormField;
  faults: readonly FormFault[];
  entered: Entered;
}) {
  if (faults.length === 0) return null;
  return (
    <div class="fault" id={`fault-${field.name}`} role="alert">
      {faults.map(({ message, text, suggestions = [] }) => (
        <div key={message}>
          <p>
            <bdi>{message}</bdi>
          </p>
          {suggestions.length > 0 && (
            <>
              Did you mean{' '}
              {suggestions.map(({ id, label, kind }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <a href={again(entered, field.name, text, id)}>
                    <bdi>{label}</bdi>
                  </a>
                  {kind && ` (${kind})`}
                </span>
              ))}
              ?
            </>
          )}
        </div>
      ))}
    </div>
  );
}

/** The address of the same form with a record in the place of what was entered for it. */
function again(entered: Entered, name: string, text: string | undefined, id: string): string {
  const query = new URLSearchParams();
  for (const [each, values] of Object.entries(entered))
    for (const value of [values].flat())
      if (each !== name || (text !== undefined && value.trim() !== text)) query.append(each, value);
  query.append(name, id);
  return `?${query.toString()}`;
}
