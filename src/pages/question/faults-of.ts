import type { FormattedExecutionResult } from 'graphql';
import { readable } from '../../kernel/text';
import type { FormField } from './form-fields';
import type { FormFault } from './form-values';

interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** What an answer says to be wrong, each beside the input that caused it, as far as it names one. */
export function faultsOf(
  { data, errors = [], extensions }: FormattedExecutionResult,
  fields: readonly FormField[],
): readonly FormFault[] {
  const suggested = (extensions?.['suggestions'] ?? {}) as Record<string, readonly Suggestion[]>;
  const told = errors.map(({ message }): FormFault => {
    const field = fields.find((each) => isAbout(message, each));
    return { field: field?.name ?? null, message: plainly(message) };
  });
  // A look-up that finds nothing is no error of the API, but the question has no answer then.
  const missing = fields
    .filter(({ places, named }) => named && places.some((place) => data?.[place] === null))
    .filter(({ name }) => !told.some(({ field }) => field === name))
    .map((field): FormFault => {
      const suggestions = field.places.flatMap((place) => suggested[place] ?? []);
      const noun = field.named ? readable(field.named) : 'record';
      return { field: field.name, message: `There is no such ${noun}.`, suggestions };
    });
  return [...told, ...missing];
}

function isAbout(message: string, { name, places }: FormField): boolean {
  const [variable, part] = name.split('.');
  if (message.startsWith(`Variable "$${variable}"`))
    return part === undefined || message.includes(`"${name}"`);
  return places.some((place) => message.startsWith(`${place}:`));
}

/** Without what only a programmer needs: the name of the variable and that of its type. */
function plainly(message: string): string {
  const plain = message
    .replace(/^Variable "\$\w+" got invalid value (.*?)(?: at "[\w.]+")?; /, '$1 is not valid. ')
    .replace(/Expected type "\w+!?"\. /, '')
    .replace(/^[\w.]+: /, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
