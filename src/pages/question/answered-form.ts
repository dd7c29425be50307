import type { Ask } from '../ask';
import { chosenMeetings } from '../day/meetings';
import { enteredRecords, keysEntered } from './entered-records';
import { faultsOf } from './faults-of';
import type { Choices } from './field-input';
import type { FormField } from './form-fields';
import { variablesOf, type Entered, type FormFault } from './form-values';

interface AnsweredForm {
  readonly data: unknown;
  readonly faults: readonly FormFault[];
  readonly labels: ReadonlyMap<string, string>;
  readonly choices: Choices;
  readonly entered: Entered;
  readonly variables: object;
  readonly status: number;
}

/** What a question answers to what was entered; it is not asked while something is wrong with that. */
export async function answeredForm(
  ask: Ask,
  name: string,
  form: {
    readonly query: string;
    readonly fields: readonly FormField[];
    readonly entered: Entered;
  },
): Promise<AnsweredForm> {
  const { query, fields, entered } = form;
  const records = await enteredRecords(ask, fields, entered);
  const { variables: chosen, faults } = variablesOf(fields, records.entered);
  const variables = { ...chosen, ...cursorIn(query, fields, entered) };
  const wrong = [...records.faults, ...faults];
  const answer = wrong.length > 0 ? { data: null } : await ask(name, variables);
  const told = [
    ...wrong,
    ...(wrong.length > 0 ? [] : await withLabels(ask, faultsOf(answer, fields))),
  ];
  const hasMeetings = fields.some(({ kind }) => kind === 'date');
  const meetings = hasMeetings ? await chosenMeetings(ask) : [];
  const isMissing = !answer.data || Object.values(answer.data).every((value) => value === null);
  return {
    // An answer of nothing says no more than what is told beside the input.
    data: told.length > 0 && isMissing ? null : answer.data,
    faults: told,
    labels: records.labels,
    choices: { meetings },
    entered,
    variables,
    status: told.length === 0 ? 200 : answer.data && isMissing ? 404 : 400,
  };
}

function cursorIn(query: string, fields: readonly FormField[], { after }: Entered): object {
  return hasCursor(query, fields) && typeof after === 'string' && after !== '' ? { after } : {};
}

/** Whether a question has an `after`, where a later page of a list begins, which links name and nobody enters. */
export function hasCursor(query: string, fields: readonly FormField[]): boolean {
  return /\$after: String\b/.test(query) && !fields.some(({ name }) => name === 'after');
}

/** What the records are called that are only known by their ids. */
async function withLabels(ask: Ask, faults: readonly FormFault[]): Promise<readonly FormFault[]> {
  const suggested = faults.flatMap(({ suggestions = [] }) => suggestions);
  const ids = suggested.filter(({ id, label }) => id === label).map(({ id }) => id);
  const known = await keysEntered(ask, ids);
  const named = (id: string, label: string) => known.get(id)?.label ?? label;
  return faults.map((fault) => ({
    ...fault,
    ...(fault.suggestions && {
      suggestions: fault.suggestions.map((each) => ({
        ...each,
        label: named(each.id, each.label),
      })),
    }),
  }));
}
