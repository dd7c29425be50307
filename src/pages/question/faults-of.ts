import type { FormattedExecutionResult } from 'graphql';
import { readable } from '../../kernel/text';
import { nounOfId } from '../../model/model';
import type { SearchSuggestion } from '../search/searched';
import type { FormField } from './form-fields';
import type { FormFault } from './form-values';

/** What an answer says to be wrong, each beside the input that caused it, as far as it names one. */
export function faultsOf(
  { data, errors = [], extensions }: FormattedExecutionResult,
  fields: readonly FormField[],
): readonly FormFault[] {
  const suggested = (extensions?.['suggestions'] ?? {}) as Record<
    string,
    readonly SearchSuggestion[]
  >;
  const told = errors.map(({ message }): FormFault => {
    const field = fields.find((each) => isAbout(message, each));
    const ids = field?.named ? idsIn(message) : [];
    if (ids.length === 0) return { field: field?.name ?? null, message: plainly(message) };
    return {
      field: field?.name ?? null,
      message: 'Several records are called so.',
      suggestions: ids,
    };
  });
  // A look-up that finds nothing is no error of the API, but the question has no answer then.
  // What is wrong is why there is no answer.
  const missing = (errors.length > 0 ? [] : fields)
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

/** The records that are called by one name, which the API tells by their ids. */
function idsIn(message: string): readonly SearchSuggestion[] {
  const ids = message.match(/[a-z][a-z-]*:[a-z0-9][\w-]*/g) ?? [];
  return ids.filter(nounOfId).map((id) => ({ id, label: id }));
}
