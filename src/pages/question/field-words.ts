import { titleOf } from '../../model/titles';
import type { FormField } from './form-fields';

/** What inputs are called in plain words, by the names of their variables. */
const WORDS: Readonly<Record<string, string>> = {
  day: 'Day',
  asOf: 'As of the day',
  before: 'A first day',
  after: 'A later day',
  first: 'Rows at most',
  depth: 'How many steps',
  of: 'About the record',
  ids: 'Records',
  activities: 'Activities',
  text: 'Words',
  types: 'Only these types',
  disputes: 'Disputes at most',
  style: 'Style',
  filter: 'Filter',
  fromMeeting: 'From the meeting',
  toMeeting: 'To the meeting',
};

/** The label of an input. */
export function fieldLabel({ name, kind, named, choices }: FormField): string {
  const [variable = '', part] = name.split('.');
  if (kind === 'record' && named) return WORDS[name] ?? titleOf(named);
  if (kind === 'record' && (name === 'from' || name === 'to')) return `${titleOf(name)} the record`;
  if (kind === 'date' && (name === 'from' || name === 'to')) return `${titleOf(name)} the day`;
  if (kind === 'records' && name === 'of') return 'About the records';
  if (part === 'from' || part === 'to') return `${titleOf(part)} (year, month or day)`;
  if (kind === 'text' && choices.length === 0 && variable === 'title') return 'Title begins with';
  return WORDS[variable] ?? titleOf(name.replace('.', ' '));
}
