import { z } from 'zod';
import { CITATION_DETAILS, nounNamed } from '../model/model';
import type { Noun, NounName } from '../model/noun';
import { enumerate } from '../kernel/text';
import { textFaults, type TextFault } from './check-texts';
import type { Problem } from './problem';
import type { RawRecord } from './read';
import { schemaOf } from './schema';
import { soundPart, type SoundPart } from './sound-part';
import { withCodePoints } from './text-fault';

/** A relationship as a file states it. */
export interface Link {
  readonly id: string;
  readonly locator?: string;
  readonly happened?: boolean;
  /** For a citation: what it says beside where in the document it is. */
  readonly details?: Readonly<Record<string, string | string[]>>;
}

/** What one file says of one record, checked by itself: its own fields, and its relationships as links. */
export interface Entry {
  readonly noun: Noun;
  readonly id: string;
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly links: Readonly<Record<string, readonly Link[]>>;
  /** The names of what is faulty, or has faults in it, and is not here for that. */
  readonly lost: ReadonlySet<string>;
  /** The line of a field or of one item in it, or of the record when none is named. */
  line(field?: string, item?: number): number;
}

type Values = Record<string, unknown>;

/**
 * Checks a record by the schema of its noun, and takes what is nested in it out as entries of
 * their own. What is faulty is left out of these, so that the rest can be checked too.
 */
export function entriesOf(raw: RawRecord): { entries: Entry[]; problems: Problem[] } {
  const texts = textFaults(raw.value).map(({ path, message }) => ({
    path,
    message: `${pathText(path)}${message}`,
  }));
  const result = schemaOf(raw.noun).safeParse(raw.value);
  const values = raw.value as Values;
  if (result.success && texts.length === 0)
    return { entries: flatten({ raw, lostOf: () => NOTHING }, raw.noun, values, []), problems: [] };
  // A text that is not what it looks like is no valid id or date either; once is enough.
  const said = new Set(texts.map(({ path }) => path.join('.')));
  const others = (result.error?.issues ?? [])
    .flatMap((issue) => faultsOf(raw.noun, issue))
    .filter(({ path }) => !said.has(path.join('.')));
  const record = typeof values['id'] === 'string' ? withCodePoints(values['id']) : undefined;
  const faults = [...texts, ...others];
  const sound = soundPart(
    raw,
    faults.map(({ path }) => path),
  );
  return {
    entries: sound ? flatten(sound, raw.noun, sound.raw.value as Values, []) : [],
    problems: faults.map(({ path, message }) => ({
      file: raw.file,
      line: raw.lineOf(path),
      record,
      message,
    })),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function faultsOf(noun: Noun, issue: z.core.$ZodIssue): TextFault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    const allowed = enumerate(allowedKeys(noun, path), 'or');
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${pathText(path)}has no field ${key}; expected one of ${allowed}`,
    }));
  }
  const where = issue.message.startsWith('has no source') ? path.slice(0, -1) : path;
  return [{ path, message: `${pathText(where)}${issue.message}` }];
}

/** Where in a record: `milestones[2].date `. */
function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return '';
  const steps = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`));
  return `${withCodePoints(steps.join('').replace(/^\./, ''))} `;
}

function allowedKeys(noun: Noun, path: readonly (string | number)[]): string[] {
  let current = noun;
  for (const part of path) {
    if (typeof part === 'number') continue;
    const relationship = current.relationships[part];
    if (part === 'citations') return ['document', 'locator', ...Object.keys(CITATION_DETAILS)];
    if (!relationship?.nested) return ['id', 'happened'];
    current = nounNamed(relationship.to[0] as NounName);
  }
  const fields = Object.keys(current.fields).filter((name) => !current.fields[name]?.derived);
  return ['id', ...fields, ...Object.keys(current.relationships)];
}

function flatten(part: SoundPart, noun: Noun, values: Values, path: (string | number)[]): Entry[] {
  const { raw, lostOf } = part;
  const nested: Entry[] = [];
  const links: Record<string, Link[]> = {};
  for (const [name, relationship] of Object.entries(noun.relationships)) {
    const value = values[name];
    if (value === undefined) continue;
    const items = Array.isArray(value) ? value : [value];
    links[name] = items.map(linkOf);
    if (!relationship.nested) continue;
    const target = nounNamed(relationship.to[0] as NounName);
    items.forEach((item, index) =>
      nested.push(...flatten(part, target, item as Values, [...path, name, index])),
    );
  }
  const entry: Entry = {
    noun,
    id: values['id'] as string,
    file: raw.file,
    fields: Object.fromEntries(Object.entries(values).filter(([name]) => name in noun.fields)),
    links,
    lost: lostOf(values),
    line: (field, item) =>
      raw.lineOf([...path, ...[field, item].filter((step) => step !== undefined)]),
  };
  return [entry, ...nested];
}

function linkOf(item: unknown): Link {
  if (typeof item === 'string') return { id: item };
  const { id, document, locator, happened, ...details } = item as Record<string, unknown>;
  return {
    id: (document ?? id) as string,
    ...(locator !== undefined ? { locator: locator as string } : {}),
    // What happened is said by leaving the word out, so that both ways to write it are one relationship.
    ...(happened === false ? { happened } : {}),
    ...(document !== undefined && Object.keys(details).length > 0
      ? { details: details as Link['details'] }
      : {}),
  };
}
