import type { Certainty } from '../../kernel/certainty';
import { pathOf } from '../layout/paths';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';
import { reachesGrade, leastOf, type AskedDay } from '../day/asked-day';
import { recordColumns, type RecordColumn } from './columns';
import { Links, Value } from './facts';
import { titleOf } from '../../model/titles';
import type { Connection, Named, PageRecord } from './record';
import { LessCertain } from '../day/less-certain';
import { Marks, type Sources } from './sources';

interface Row {
  readonly record: PageRecord;
  readonly certainty: Certainty | null;
  readonly reason: string | null;
}

/** The first records of a long relation, with what is told of each. */
export function RelationTable({
  relation,
  list,
  asked,
  sources,
  all,
}: {
  relation: Relation;
  list: Connection;
  asked: AskedDay;
  sources: Sources;
  /** The address of the whole list, where not all of it is here. */
  all?: string;
}) {
  const { name, to, about } = relation;
  const [only] = to;
  const columns = only && to.length === 1 ? recordColumns(only, relation) : [];
  const { rows, count, hidden } = shownOf(list, asked);
  const hasCertainty = rows.some(({ certainty }) => certainty !== null);
  // A record without a name of its own is called by what it stands between.
  const isLink = only !== undefined && to.length === 1 && isBetween(only);
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        {titleOf(name)} <span class="count">{count}</span>
      </h2>
      <p class="about">{about}</p>
      <LessCertain count={hidden} asked={asked} />
      <div class="wide" role="region" aria-labelledby={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {!isLink && <th scope="col">Name</th>}
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {titleOf(column.name)}
                </th>
              ))}
              {hasCertainty && <th scope="col">Certainty</th>}
              {isLink && <th scope="col">Record</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ record, certainty, reason }) => (
              <tr key={record.id}>
                {!isLink && (
                  <td>
                    <Links to={record} />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.name}>
                    <Cell column={column} record={record} />
                  </td>
                ))}
                {hasCertainty && (
                  <td>
                    <span class={`grade ${certainty?.toLowerCase()}`}>
                      {certainty?.toLowerCase()}
                    </span>
                    {reason && <p class="reason">{reason}</p>}
                  </td>
                )}
                {isLink && (
                  <td>
                    <a href={pathOf(record.url)}>
                      Details<span class="hidden">: {record.label}</span>
                    </a>{' '}
                    <Marks of={record.citations ?? []} sources={sources} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all && rows.length < list.totalCount && (
        <p>
          <a href={all}>
            All {list.totalCount} {titleOf(name).replace(/^[A-Z]/, (first) => first.toLowerCase())}
          </a>
        </p>
      )}
    </section>
  );
}

/** The rows that are certain enough, and how many are not. */
function shownOf(list: Connection, asked: AskedDay) {
  const { totalCount, certainties } = list;
  const least = leastOf(asked);
  const rows = rowsOf(list).filter(
    ({ certainty }) => certainty === null || reachesGrade(certainty, least),
  );
  if (!asked.asOf || !certainties) return { rows, count: totalCount, hidden: 0 };
  const { certain, expected, possible } = certainties;
  const counts = { CERTAIN: certain, EXPECTED: certain + expected, POSSIBLE: totalCount };
  const hidden = certain + expected + possible - counts[least];
  return { rows, count: counts[least], hidden };
}

function isBetween(noun: NounName): boolean {
  const { link, shown } = nounNamed(noun);
  return link === true && shown.name === undefined;
}

function rowsOf({ nodes = [], edges }: Connection): readonly Row[] {
  if (!edges) return nodes.map((record) => ({ record, certainty: null, reason: null }));
  return edges.map(({ node, certainty, reason }) => ({
    record: node,
    certainty,
    reason: reason?.sentence ?? null,
  }));
}

function Cell({ column, record }: { column: RecordColumn; record: PageRecord }) {
  const value = record[column.name];
  if (value === null || value === undefined) return null;
  if ('relation' in column) return <Links to={value as Named} />;
  return <Value field={column.field} value={value} />;
}
