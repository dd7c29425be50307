import { groupBy } from '../kernel/group-by';
import { relationsFrom } from '../model/model';
import type { Relation } from '../model/relation';
import { valueName } from '../model/vocabularies';
import { timesOf } from '../model/times';
import { attestedOf } from './attested';
import type { GraphRelationship } from './graph';
import type { SeedRecord } from './join';
import { fitted, LABEL_LENGTH } from './fitted';

type Records = ReadonlyMap<string, SeedRecord>;

/** The labels of all records by their ids: short enough for a button, and no two of a noun alike where anything tells them apart. */
export function labelsOf(
  records: Records,
  relationships: readonly GraphRelationship[],
): ReadonlyMap<string, string> {
  const namer = new Namer(records, relationships);
  const labels = new Map<string, string>();
  for (const twins of groupBy(records.values(), (record) => twinKey(record, namer)).values()) {
    const suffixes = twins.length > 1 ? namer.whatTellsApart(twins) : null;
    twins.forEach((record, index) =>
      labels.set(record.id, namer.labelOf(record, suffixes?.[index] ?? '')),
    );
  }
  return labels;
}

function twinKey(record: SeedRecord, namer: Namer): string {
  return `${record.noun.name} ${namer.labelOf(record)}`.toLowerCase();
}

class Namer {
  private readonly ends = new Map<string, string[]>();

  constructor(
    private readonly records: Records,
    relationships: readonly GraphRelationship[],
  ) {
    for (const { from, type, to } of relationships) {
      this.add(`out ${type} ${from}`, to);
      this.add(`in ${type} ${to}`, from);
    }
  }

  /** The label of a record; what follows it stands behind a comma. */
  labelOf(record: SeedRecord, suffix = ''): string {
    const behind = suffix && `, ${suffix}`;
    return fitted(this.partsOf(record), LABEL_LENGTH - [...behind].length) + behind;
  }

  /** For each of these records what follows its label: the first thing that they do not share, or what most of them do not. */
  whatTellsApart(twins: readonly SeedRecord[]): string[] {
    const { shown } = (twins[0] as SeedRecord).noun;
    const candidates = [
      twins.map((record) => datesOf(record, (date) => date.slice(0, 4))),
      twins.map((record) => datesOf(record, (date) => date)),
      ...(shown.apart ?? []).map((name) =>
        twins.map((record) => fitted([this.valueOf(record, name) ?? ''], LABEL_LENGTH / 2)),
      ),
    ];
    const different = (suffixes: string[]) => new Set(suffixes).size;
    const most = Math.max(...candidates.map(different));
    return numbered(candidates.find((suffixes) => different(suffixes) === most) as string[]);
  }

  /** The parts of the first template of which all are known, or of the last one; values and the words between in turn. */
  private partsOf(record: SeedRecord): string[] {
    const filled = record.noun.shown.label.map((template) =>
      template
        .split(/\{(\w+)\}/)
        .map((part, index) => (index % 2 === 0 ? part : this.valueOf(record, part))),
    );
    const complete = filled.find(
      (parts) => parts.every((part) => part !== null) && !saysTwice(parts as string[]),
    );
    return (complete ?? filled.at(-1) ?? []).map((part) => part ?? 'unknown');
  }

  private valueOf(record: SeedRecord, name: string): string | null {
    const relation = relationsFrom(record.noun.name).get(name);
    if (relation) return this.endOf(record, relation);
    const value = record.fields[name];
    if (value === undefined) return null;
    const { vocabulary } = record.noun.fields[name] ?? {};
    return vocabulary
      ? valueName(vocabulary, value as string)
      : String(value as string | number | boolean);
  }

  private endOf({ id }: SeedRecord, { direction, relationship }: Relation): string | null {
    const end = this.records.get(this.ends.get(`${direction} ${relationship} ${id}`)?.[0] ?? '');
    if (!end) return null;
    const { short } = end.noun.shown;
    return (short && (end.fields[short] as string | undefined)) ?? this.partsOf(end).join('');
  }

  private add(place: string, id: string): void {
    const known = this.ends.get(place);
    if (known) known.push(id);
    else this.ends.set(place, [id]);
  }
}

/** What still is the same is counted. */
function numbered(suffixes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return suffixes.map((suffix) => {
    const count = (counts.get(suffix) ?? 0) + 1;
    counts.set(suffix, count);
    return count === 1 ? suffix : [suffix, count].filter(Boolean).join(', ');
  });
}

/** Whether the second value stands in the first already: an acronym in a name. */
function saysTwice([, first = '', , second = '']: readonly string[]): boolean {
  return second !== '' && first.includes(second);
}

/** The dates of a record, as `2019–2021`; of one that has none, the first on which a source shows it. */
function datesOf(record: SeedRecord, written: (date: string) => string): string {
  const stated = timesOf(record.noun).map((name) => record.fields[name] as string | undefined);
  const [start = '', end = ''] = stated.map((date) => (date ? written(date) : ''));
  if (!start && !end) return attestedOf(record).map(written)[0] ?? '';
  if (!end || start === end) return start;
  return `${start}–${end}`;
}
