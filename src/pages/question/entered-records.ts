import { nounOfId, nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import { constantCase } from '../../kernel/text';
import type { Ask } from '../ask';
import { askedData } from '../asked-data';
import { searched } from '../search/searched';
import type { FormField } from './form-fields';
import { enteredIn, type Entered, type FormFault } from './form-values';

interface Found {
  readonly id: string;
  readonly label: string;
}

/** What was entered for records, as the operation takes it, and what the records are called. */
export interface EnteredRecords {
  readonly entered: Entered;
  readonly labels: ReadonlyMap<string, string>;
  readonly faults: readonly FormFault[];
}

/**
 * Finds the records that were entered by their names or ids. A variable that takes an id is given the one of
 * the only record that a search finds, or of the one that is called so; a variable that takes a name is
 * given the name of a record that was entered by its id.
 */
export async function enteredRecords(
  ask: Ask,
  fields: readonly FormField[],
  entered: Entered,
): Promise<EnteredRecords> {
  const isRecord = ({ kind }: FormField) => kind === 'record' || kind === 'records';
  const inputs = fields.filter(isRecord);
  const texts = inputs.flatMap((field) =>
    (enteredIn(entered, field).length > 0 ? enteredIn(entered, field) : field.standard).filter(
      nounOfId,
    ),
  );
  const known = await keysEntered(ask, [...new Set(texts)]);
  const faults: FormFault[] = [];
  const labels = new Map([...known].map(([id, { label }]) => [id, label]));
  const changed = { ...entered };
  for (const field of inputs) {
    const values = enteredIn(entered, field);
    if (values.length === 0) continue;
    if (values.length > MOST_VALUES) {
      faults.push({ field: field.name, message: `Expected at most ${MOST_VALUES} records.` });
      continue;
    }
    const taken: string[] = [];
    for (const text of values) {
      const record = known.get(text);
      if (field.named && (record || isLookedUp(field))) taken.push(record?.key ?? text);
      else if (record) taken.push(record.id);
      else {
        const found = await foundFor(ask, text, field.named);
        if ('message' in found) faults.push({ field: field.name, text, ...found });
        else {
          const key = field.named && (await keysEntered(ask, [found.id])).get(found.id)?.key;
          taken.push(key ?? found.id);
          labels.set(key ?? found.id, found.label);
        }
      }
    }
    changed[field.name] = taken;
  }
  return { entered: changed, labels, faults };
}

/** Whether the API itself looks a record up by what people call it, and tells what may have been meant. */
function isLookedUp({ places }: FormField): boolean {
  return !places.some((place) => /\.(from|to)Meeting$/.test(place));
}

interface Known extends Found {
  /** What the record is looked up by; null where it has no such name. */
  readonly key: string | null;
}

/** The records with these ids by these, also where an id is a former one. */
export async function keysEntered(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map();
  const data = askedData(await ask('RecordKeys', { ids }));
  const nodes = (data as { nodes?: (Record<string, string | null> | null)[] } | null)?.nodes ?? [];
  return new Map(
    nodes.flatMap((node, index): [string, Known][] => {
      if (!node) return [];
      const noun = node['__typename'] as NounName;
      const ranks = nounNamed(noun).key?.ranks.flat() ?? [];
      const key = ranks.map((name) => node[name]).find(Boolean) ?? null;
      return [
        [ids[index] as string, { id: String(node['id']), label: String(node['label']), key }],
      ];
    }),
  );
}

/** So many are offered, and so many are looked through for one that is called exactly so. */
const [SUGGESTED, LOOKED_THROUGH] = [6, 20];

/** Each that is no id costs a search. */
const MOST_VALUES = 20;

/** The one record that a text means, or why it means none. */
async function foundFor(
  ask: Ask,
  text: string,
  noun: NounName | null,
): Promise<Found | Omit<FormFault, 'field'>> {
  // A label with its dot is that of a ccTLD, and not the code of a territory.
  const wanted = noun ?? (/^\.[^\s.]+$/.test(text) ? 'CcTld' : null);
  const types = wanted ? { types: [constantCase(wanted)] } : {};
  const isId = nounOfId(text) !== null;
  const words = isId ? text.slice(text.indexOf(':') + 1).replace(/[-_]+/g, ' ') : text;
  const { found, exact, fault } = await searched(ask, words, { first: LOOKED_THROUGH, ...types });
  const [only] = exact.length > 0 ? exact : found;
  const isOnly = exact.length === 1 || (exact.length === 0 && found.length === 1);
  if (only && isOnly && !isId) return only;
  return {
    message:
      fault !== null
        ? `“${text}” could not be looked up: ${fault}`
        : found.length > 0
          ? `“${text}” names no single record.`
          : `Nothing is called “${text}”. Expected the name or the id of a record.`,
    suggestions: (exact.length > 1 ? exact : found).slice(0, SUGGESTED),
  };
}
