import { CHANGE_EVENTS, type NounEvent } from '../../model/events';
import type { Statement } from '../../store/statement';
import { firstDayText, lastDayText, sortableDateText } from './pattern';

/** The records of a noun with one of their dates, as one branch of a union. */
function datesOf({ kind, noun, field }: NounEvent): string {
  const { planned } = noun;
  const conditions = [
    `kind = '${kind}'`,
    ...(planned ? [`NOT coalesce(n.${planned.field} = ${literal(planned.value)}, false)`] : []),
    `n.${field} IS NOT NULL`,
  ];
  const where = `MATCH (n:${noun.name}) WHERE ${conditions.join(' AND ')}`;
  return noun.fields[field]?.list
    ? `${where} UNWIND n.${field} AS date RETURN n, date`
    : `${where} RETURN n, n.${field} AS date`;
}

const literal = (value: string | boolean): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

/**
 * What began, ended or happened or may have in a span of days, by kind of change:
 * how many, and the first so many after a place in the order. One statement
 * answers for all kinds, as the model describes them; a row of a kind holds a
 * key, an id, a date, and whether all of the date lies in the span.
 */
export const CHANGES_BETWEEN: Statement = {
  name: 'plan/changes-between',
  about: 'Composed from the events of the model.',
  mode: 'read',
  parameters: ['from', 'to', 'toMonthEnd', 'kinds', 'afterKey', 'limit'],
  names: [],
  text: `UNWIND $kinds AS kind
CALL (kind) {
  CALL (kind) {
    ${CHANGE_EVENTS.map(datesOf).join('\n    UNION ALL\n    ')}
  }
  WITH n, date, ${firstDayText('date')} AS first, ${lastDayText('date')} AS last
  WHERE first <= $to AND last >= $from
  WITH n.id AS id, date, ${sortableDateText('date')} + ' ' + n.id AS key, first >= $from AND last <= $toMonthEnd AS sure
  ORDER BY key
  WITH collect([key, id, date, sure]) AS found
  RETURN size(found) AS total, [row IN found WHERE row[0] > $afterKey][0..$limit] AS rows
}
RETURN kind, total, rows`,
};
