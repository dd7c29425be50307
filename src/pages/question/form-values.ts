import { MOST_ENTERED } from './limits';
import type { SearchSuggestion } from '../search/searched';
import type { FormField } from './form-fields';

/** What somebody entered, by the names of the inputs. */
export type Entered = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with what was entered in an input, with records that may have been meant. */
export interface FormFault {
  readonly message: string;
  /** The name of the input; null where no single one is wrong. */
  readonly field: string | null;
  /** What was entered, where it is one of several values. */
  readonly text?: string;
  readonly suggestions?: readonly SearchSuggestion[];
}

/** What was entered in an input, without what is empty. */
export function enteredIn(entered: Entered, { name }: FormField): readonly string[] {
  const texts = [entered[name] ?? []].flat().map((text) => text.trim());
  return texts.filter(Boolean).slice(0, MOST_ENTERED);
}

/** The variables that a form stands for, with what is wrong; what is left empty is not given. */
export function variablesOf(
  fields: readonly FormField[],
  entered: Entered,
): { variables: Record<string, unknown>; faults: readonly FormFault[] } {
  const variables: Record<string, unknown> = {};
  const faults: FormFault[] = [];
  for (const field of fields) {
    const value = valueOf(field, enteredIn(entered, field));
    if (value === undefined) continue;
    if (value instanceof Wrong) {
      faults.push({ field: field.name, message: `Expected ${value.expected}.` });
      continue;
    }
    const [name = '', part] = field.name.split('.');
    if (part === undefined) variables[name] = value;
    else variables[name] = { ...(variables[name] as object | undefined), [part]: value };
  }
  return { variables, faults };
}

/** More is nested deeper than anybody means, and is written on the page again. */
const LONGEST_JSON = 2_000;

class Wrong {
  constructor(readonly expected: string) {}
}

function valueOf({ kind }: FormField, given: readonly string[]): unknown {
  const [text] = given;
  if (text === undefined) return undefined;
  switch (kind) {
    case 'choices':
    case 'records':
      return given;
    case 'integer':
      return /^-?\d{1,9}$/.test(text) ? Number(text) : new Wrong('a whole number');
    case 'boolean':
      return text === 'true' || text === 'on';
    case 'json':
      if (text.length > LONGEST_JSON)
        return new Wrong(`JSON of at most ${LONGEST_JSON} characters`);
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return new Wrong('JSON');
      }
    default:
      return text;
  }
}
