import { relationsFrom } from '../model/model';
import type { Relation } from '../model/relation';
import { keyText } from '../kernel/fold';
import { enumerate } from '../kernel/text';
import { checkCitations } from './check-citations';
import { checkCopies } from './check-copies';
import { checkSeats } from './check-seats';
import { checkStatuses } from './check-statuses';
import { checkDisputes } from './check-disputes';
import { checkTimes } from './check-times';
import { checkTwins } from './check-twins';
import { checkValues } from './check-values';
import { mayHold, problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { isId } from './schema';

type Records = ReadonlyMap<string, SeedRecord>;

/** What may stand in what could not be read, and is not to be called missing for that. */
export interface Unread {
  /** There may be a record with this id. */
  readonly isRecord: (id: string) => boolean;
  /** There may be more of the record with this id. */
  readonly isPart: (id: string) => boolean;
}

/** What can only be checked when all files are joined. */
export function checkRecords(records: Records, unread: Unread): Problem[] {
  // A post without its seats, or a term without its holder, would make others look wrong.
  const whole = new Map([...records].filter(([, { lost }]) => lost.size === 0));
  return [...records.values()]
    .flatMap((record) => [
      ...(unread.isPart(record.id) ? [] : missing(record)),
      ...unknownTargets(record, records, unread.isRecord),
      ...halfPlanned(record),
      ...checkDisputes(record, records),
      ...checkCitations(record),
      ...checkValues(record),
      ...checkCopies(record),
    ])
    .concat(
      takenIds(records),
      takenValues(records),
      overfull(records),
      cycles(records),
      checkTimes(records),
      checkSeats(whole),
      checkStatuses(records, unread.isRecord),
      checkTwins(whole),
    );
}

function missing(record: SeedRecord): Problem[] {
  const fields = Object.entries(record.noun.fields).filter(
    ([name, field]) =>
      field.required &&
      field.standard === undefined &&
      !field.derived &&
      record.fields[name] === undefined,
  );
  const relationships = Object.entries(record.noun.relationships).filter(
    ([name, relationship]) => relationship.required && record.links[name] === undefined,
  );
  return [...fields, ...relationships]
    .filter(([name]) => !mayHold(record, name))
    .map(([name]) => problemAt(record, `${name} is missing`));
}

function unknownTargets(
  record: SeedRecord,
  records: Records,
  mayBeUnread: (id: string) => boolean,
): Problem[] {
  return Object.entries(record.links).flatMap(([name, links]) =>
    links
      .filter(({ id }) => !records.has(id) && !mayBeUnread(id))
      .map(({ id }) =>
        problemAt(
          record,
          `${name} refers to ${id}, but no file has a record with this id`,
          name,
          id,
        ),
      ),
  );
}

/** A relationship has happened, or is only planned; two relationships cannot say both. */
function halfPlanned(record: SeedRecord): Problem[] {
  return Object.entries(record.links).flatMap(([name, links]) =>
    links
      .filter(
        ({ id }, index) =>
          record.noun.relationships[name]?.plannable &&
          links.findIndex((link) => link.id === id) < index,
      )
      .map(({ id }) =>
        problemAt(record, `${name} lists ${id} as both planned and happened`, name, id),
      ),
  );
}

/** An id that a record had before must not be the id of another, nor have been that of another. */
function takenIds(records: Records): Problem[] {
  const formerly = new Map<string, string>();
  return [...records.values()].flatMap((record) =>
    ((record.fields['sameAs'] ?? []) as string[]).flatMap((id) => {
      const at = (message: string) => [problemAt(record, message, 'sameAs', id)];
      if (!isId(id)) return at(`sameAs lists "${id}", which is not a valid id`);
      if (id === record.id) return at(`sameAs lists ${id}, the id of this record itself`);
      if (records.has(id)) return at(`sameAs lists ${id}, the id of another record`);
      const other = formerly.get(id);
      if (other) return at(`sameAs lists ${id}, which ${other} lists too`);
      formerly.set(id, record.id);
      return [];
    }),
  );
}

/** Two records with one code are one, or one of them is wrong. */
function takenValues(records: Records): Problem[] {
  const owners = new Map<string, string>();
  return [...records.values()].flatMap((record) =>
    Object.entries(record.noun.fields).flatMap(([name, field]) => {
      const value = record.fields[name] as string | undefined;
      if (!field.unique || value === undefined) return [];
      const key = `${record.noun.name}.${name}=${keyText(value)}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? record.id);
      return owner ? [problemAt(record, `${name} "${value}" is that of ${owner} too`, name)] : [];
    }),
  );
}

/** Looks at the relationships from both ends: one where one is allowed, no more than fit where a list is short. */
function overfull(records: Records): Problem[] {
  const ends = new Map<string, { record: SeedRecord; relation: Relation; ids: string[] }>();
  const note = (record: SeedRecord, relation: Relation | undefined, id: string) => {
    if (!relation) return;
    const key = `${record.id}.${relation.name}`;
    const end = ends.get(key);
    if (end) end.ids.push(id);
    else ends.set(key, { record, relation, ids: [id] });
  };
  for (const record of records.values()) {
    for (const [name, links] of Object.entries(record.links)) {
      const relationship = record.noun.relationships[name];
      if (!relationship) continue;
      for (const { id } of links) {
        const target = records.get(id);
        if (!target) continue;
        note(record, relationsFrom(record.noun.name).get(name), id);
        const inverse =
          typeof relationship.inverse.name === 'string'
            ? relationship.inverse.name
            : relationship.inverse.name[target.noun.name];
        note(target, relationsFrom(target.noun.name).get(inverse ?? ''), record.id);
      }
    }
  }
  return [...ends.values()].flatMap(({ record, relation: { name, reach, most }, ids }) => {
    if (reach === 'one' && ids.length > 1)
      return [
        problemAt(
          record,
          `${name} has ${ids.length} values (${enumerate(ids)}); expected one`,
          name,
        ),
      ];
    if (reach === 'short' && ids.length > most)
      return [problemAt(record, `${name} has ${ids.length} items; expected at most ${most}`, name)];
    return [];
  });
}

/** Follows each relationship that must not lead back to where it began. */
function cycles(records: Records): Problem[] {
  const problems: Problem[] = [];
  const kinds = new Set(
    [...records.values()].flatMap((record) =>
      Object.keys(record.links).filter((name) => record.noun.relationships[name]?.acyclic),
    ),
  );
  for (const name of kinds) {
    const state = new Map<string, 'open' | 'done'>();
    const visit = (id: string, trail: string[]): void => {
      const record = records.get(id);
      if (!record || state.get(id) === 'done') return;
      if (state.get(id) === 'open') {
        const loop = [...trail.slice(trail.indexOf(id)), id];
        problems.push(problemAt(record, `${name} leads back to itself: ${loop.join(' → ')}`, name));
        return;
      }
      state.set(id, 'open');
      if (record.noun.relationships[name]?.acyclic)
        for (const link of record.links[name] ?? []) visit(link.id, [...trail, id]);
      state.set(id, 'done');
    };
    for (const id of records.keys()) visit(id, []);
  }
  return problems;
}
