import { nounNamed } from '../../../model/model';
import { BODY } from '../../../model/groups';
import type { NounName, Vocabulary } from '../../../model/noun';
import { valueName } from '../../../model/vocabularies';
import { pathOf } from '../../layout/paths';
import type { RowSpan, TimedRecord, TimelineRow } from '../../pictures/timeline/rows';
import { recordColumns } from '../columns';
import { titleOf } from '../../../model/titles';
import type { Named, PageRecord } from '../record';
import { ruleSpans } from './rule-spans';
import { dateField, isRule, isTenure, timedRelations, type TimedRelation } from './timed-relations';
import type { TimelineAnswer } from './timeline-answer';

/** The rows of a record's timeline: its own days, then those of its relations. */
export function timelineRows({ record, lists }: TimelineAnswer): readonly TimelineRow[] {
  const noun = record.__typename as NounName;
  const own = isTenure(noun) || isRule(noun) ? [rowOfItself(record)] : [];
  return [
    ...own,
    ...timedRelations(noun).flatMap((timed) => rowsOf(timed, lists[timed.relation.name] ?? [])),
  ];
}

function rowOfItself(record: PageRecord): TimelineRow {
  const { id, label } = record;
  return {
    key: id,
    label,
    path: null,
    detail: null,
    group: null,
    records: [timedRecord(record, nounNamed(record.__typename as NounName).name, null)],
  };
}

function rowsOf(timed: TimedRelation, records: readonly PageRecord[]): readonly TimelineRow[] {
  const title = titleOf(timed.relation.name);
  if (timed.kind === 'points') {
    const points = records
      .map((record) => timedRecord(record, timed.noun.name, null))
      .filter(({ date }) => date !== null);
    if (points.length === 0) return [];
    const key = timed.relation.name;
    const detail = String(points.length);
    return [{ key, label: title, path: `#${key}`, detail, group: null, records: points }];
  }
  const rows = new Map<string, { row: Omit<TimelineRow, 'records'>; records: TimedRecord[] }>();
  for (const record of records) {
    const row = rowFor(timed, record, title);
    const known = rows.get(row.key) ?? { row, records: [] };
    known.records.push(timedRecord(record, timed.noun.name, kindName(timed, record)));
    rows.set(row.key, known);
  }
  const sorted = [...rows.values()].map(({ row, records: its }) => ({ ...row, records: its }));
  return inGroups(sorted, kindNames(timed));
}

/** Each group in one place: kinds in the order of their vocabulary, such as chairs first. */
function inGroups(rows: readonly TimelineRow[], order: readonly string[]): readonly TimelineRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const rank = (group: string | null) => order.indexOf(group ?? '');
  groups.sort((one, other) => rank(one) - rank(other));
  return groups.flatMap((name) => rows.filter(({ group }) => group === name));
}

/**
 * Records between others are called by what is at their other end, and those of one pair and one
 * kind share a row. Seen from a body they are grouped by kind: its chairs, its members.
 */
function rowFor(
  timed: TimedRelation,
  record: PageRecord,
  title: string,
): Omit<TimelineRow, 'records'> {
  const { noun, relation } = timed;
  const ends = recordColumns(noun.name, relation).flatMap((column) =>
    'relation' in column ? [record[column.name] as Named | null] : [],
  );
  const [end] = ends;
  const kind = kindName(timed, record);
  if (!noun.link || !end)
    return {
      key: record.id,
      label: record.label,
      path: pathOf(record.url),
      detail: null,
      group: title,
    };
  const isOfBody = (BODY.members as readonly string[]).includes(relation.from);
  const place = { key: `${relation.name} ${end.id} ${kind ?? ''}`, label: end.label };
  return isOfBody && kind
    ? { ...place, path: pathOf(end.url), detail: null, group: titleOf(kind) }
    : { ...place, path: pathOf(end.url), detail: kind, group: title };
}

/** The names of all kinds. */
function kindNames({ noun }: TimedRelation): readonly string[] {
  const vocabulary = noun.fields[noun.shown.kind ?? '']?.vocabulary;
  return Object.keys(vocabulary?.values ?? {}).map((value) =>
    titleOf(valueName(vocabulary as Vocabulary, value)),
  );
}

/** A role or the like, in words. */
function kindName({ noun }: TimedRelation, record: PageRecord): string | null {
  const name = noun.link ? noun.shown.kind : undefined;
  const value = name === undefined ? null : (record[name] as string | null | undefined);
  if (name === undefined || !value) return null;
  const vocabulary = noun.fields[name]?.vocabulary;
  return vocabulary ? valueName(vocabulary, value) : value;
}

function timedRecord(record: PageRecord, name: NounName, detail: string | null): TimedRecord {
  const noun = nounNamed(name);
  const isStep = noun.dated?.kind !== 'tenure' && !isRule(name);
  const date = isStep ? (record[dateField(noun)] as string | null | undefined) : null;
  const { planned } = noun;
  return {
    id: record.id,
    label: record.label,
    path: pathOf(record.url),
    detail,
    spans: isRule(name)
      ? ruleSpans(noun, record)
      : ((record['spans'] as readonly RowSpan[] | undefined) ?? []),
    shown: (record['attested'] as readonly string[] | undefined) ?? [],
    date: date ?? null,
    isPlanned: planned !== undefined && record[planned.field] === planned.value,
    citations: record.citations ?? [],
  };
}
