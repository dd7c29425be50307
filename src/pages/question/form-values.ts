import { Refusal } from '../../kernel/errors';
import type { FormField } from './form-fields';

/** What somebody entered, by the names of the inputs. */
export type Entered = Readonly<Record<string, string | readonly string[]>>;

/** The variables that a form stands for; what is left empty is not given. */
export function variablesOf(
  fields: readonly FormField[],
  entered: Entered,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, [entered[field.name] ?? []].flat());
    if (value === undefined) continue;
    const [name = '', part] = field.name.split('.');
    if (part === undefined) variables[name] = value;
    else variables[name] = { ...(variables[name] as object | undefined), [part]: value };
  }
  return variables;
}

function valueOf({ name, kind }: FormField, texts: readonly string[]): unknown {
  const given = texts.map((text) => text.trim()).filter(Boolean);
  const [text] = given;
  if (text === undefined) return undefined;
  switch (kind) {
    case 'choices':
      return given;
    case 'integer':
      if (!/^-?\d{1,9}$/.test(text)) throw refused(name, 'a whole number');
      return Number(text);
    case 'boolean':
      return text === 'true' || text === 'on';
    case 'json':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        throw refused(name, 'JSON');
      }
    default:
      return text;
  }
}

function refused(name: string, expected: string): Refusal {
  return new Refusal('BAD_REQUEST', `${name} must be ${expected}.`);
}
