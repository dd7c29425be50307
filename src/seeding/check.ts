import { firstDay, lastDay } from '../kernel/partial-date';
import { hopsFrom, nounOfId } from '../model/model';
import { SHORT_LIST_LIMIT } from '../model/noun';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';

type Records = ReadonlyMap<string, SeedRecord>;

/** What can only be checked when all files are joined. */
export function checkRecords(records: Records): Problem[] {
  return [...records.values()]
    .flatMap((record) => [
      ...missing(record),
      ...reversedSpans(record),
      ...unknownTargets(record, records),
      ...takenIds(record, records),
      ...unknownDisputes(record, records),
    ])
    .concat(overfull(records), cycles(records));
}

function missing(record: SeedRecord): Problem[] {
  const fields = Object.entries(record.noun.fields).filter(
    ([name, field]) =>
      field.required &&
      field.standard === undefined &&
      !field.derived &&
      record.fields[name] === undefined,
  );
  const arrows = Object.entries(record.noun.arrows).filter(
    ([name, arrow]) => arrow.required && record.links[name] === undefined,
  );
  return [...fields, ...arrows].map(([name]) => problemAt(record, `${name} is missing`));
}

function reversedSpans(record: SeedRecord): Problem[] {
  return (record.noun.spans ?? []).flatMap(([from, to]) => {
    const start = record.fields[from] as string | undefined;
    const end = record.fields[to] as string | undefined;
    if (!start || !end || lastDay(end) >= firstDay(start)) return [];
    return [problemAt(record, `${to} ${end} lies before ${from} ${start}`, to)];
  });
}

function unknownTargets(record: SeedRecord, records: Records): Problem[] {
  return Object.entries(record.links).flatMap(([name, links]) =>
    links
      .filter(({ id }) => !records.has(id))
      .map(({ id }) =>
        problemAt(record, `${name} names ${id}, and no file has a record with this id`, name),
      ),
  );
}

/** An id that a record had before must not be the id of another. */
function takenIds(record: SeedRecord, records: Records): Problem[] {
  const former = (record.fields['sameAs'] ?? []) as string[];
  return former.flatMap((id) => {
    if (!nounOfId(id))
      return [problemAt(record, `sameAs names "${id}", which is no id of ours`, 'sameAs')];
    if (records.has(id))
      return [problemAt(record, `sameAs names ${id}, which is the id of another record`, 'sameAs')];
    return [];
  });
}

function unknownDisputes(record: SeedRecord, records: Records): Problem[] {
  return (record.links['disputed'] ?? []).flatMap(({ id }) => {
    const field = records.get(id)?.fields['field'] as string | undefined;
    if (field === undefined || field in record.noun.fields || field in record.noun.arrows)
      return [];
    return [
      problemAt(
        record,
        `disputed names the field ${field}, which ${record.noun.name} has not; it has ${Object.keys(record.noun.fields).join(', ')}`,
        'disputed',
      ),
    ];
  });
}

/** Counts the arrows at both ends: one where one is allowed, no more than fit where a list is short. */
function overfull(records: Records): Problem[] {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  const count = (record: SeedRecord, hopName: string | undefined, limit: number) => {
    if (!hopName) return;
    const key = `${record.id}.${hopName}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.get(key) === limit + 1)
      problems.push(
        problemAt(
          record,
          `${hopName} would hold more than ${limit === 1 ? 'one' : limit}`,
          hopName,
        ),
      );
  };
  const limitOf = (reach: string) =>
    reach === 'one' ? 1 : reach === 'short' ? SHORT_LIST_LIMIT : Infinity;
  for (const record of records.values()) {
    for (const [name, links] of Object.entries(record.links)) {
      const arrow = record.noun.arrows[name];
      if (!arrow) continue;
      for (const { id } of links) {
        const target = records.get(id);
        if (!target) continue;
        count(record, name, limitOf(arrow.reach));
        const inverse =
          typeof arrow.inverse.name === 'string'
            ? arrow.inverse.name
            : arrow.inverse.name[target.noun.name];
        const hop = hopsFrom(target.noun.name).get(inverse ?? '');
        if (hop) count(target, inverse, limitOf(hop.reach));
      }
    }
  }
  return problems;
}

/** Follows each arrow that must not lead back to where it began. */
function cycles(records: Records): Problem[] {
  const problems: Problem[] = [];
  const kinds = new Set(
    [...records.values()].flatMap((record) =>
      Object.keys(record.links).filter((name) => record.noun.arrows[name]?.acyclic),
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
      if (record.noun.arrows[name]?.acyclic)
        for (const link of record.links[name] ?? []) visit(link.id, [...trail, id]);
      state.set(id, 'done');
    };
    for (const id of records.keys()) visit(id, []);
  }
  return problems;
}
