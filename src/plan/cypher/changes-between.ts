import { boundFields, CHANGE_EVENTS, type NounEvent } from '../../model/events';
import type { Statement } from '../../store/statement';
import { firstDayText, lastDayText, sortableDateText } from './pattern';

/** The records of a noun with one of their dates and its bounds, as one branch of a union. */
function datesOf(event: NounEvent): string {
  const { kind, noun, field } = event;
  const [notBefore, notAfter] = boundFields(event)?.map((name) => `n.${name}`) ?? ['null', 'null'];
  const bounds = `${notBefore} AS notBefore, ${notAfter} AS notAfter`;
  const { planned } = noun;
  const conditions = [
    `kind = '${kind}'`,
    ...(planned ? [`NOT coalesce(n.${planned.field} = ${literal(planned.value)}, false)`] : []),
    `n.${field} IS NOT NULL`,
  ];
  const where = `MATCH (n:${noun.name}) WHERE ${conditions.join(' AND ')}`;
  return noun.fields[field]?.list
    ? `${where} UNWIND n.${field} AS date RETURN n, date, ${bounds}`
    : `${where} RETURN n, n.${field} AS date, ${bounds}`;
}

const literal = (value: string | boolean): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

/**
 * What began, ended or happened or may have in a span of days, by kind of change:
 * how many, and the first so many after a place in the order. One statement
 * answers for all kinds, as the model describes them; a row of a kind holds a
 * key, an id, a date, whether all of what is known of it lies in the span, and its bounds.
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
  WITH n, date, notBefore, notAfter,
    ${firstDayText('date')} AS dateFirst, ${lastDayText('date')} AS dateLast,
    ${firstDayText('notBefore')} AS boundFirst, ${lastDayText('notAfter')} AS boundLast
  WITH n, date, notBefore, notAfter,
    CASE WHEN boundFirst > dateFirst THEN boundFirst ELSE dateFirst END AS first,
    CASE WHEN boundLast < dateLast THEN boundLast ELSE dateLast END AS last
  WHERE first <= $to AND last >= $from
  WITH n.id AS id, date, notBefore, notAfter, ${sortableDateText('date')} + ' ' + n.id AS key, first >= $from AND last <= $toMonthEnd AS sure
  ORDER BY key
  WITH collect([key, id, date, sure, notBefore, notAfter]) AS found
  RETURN size(found) AS total, [row IN found WHERE row[0] > $afterKey][0..$limit] AS rows
}
RETURN kind, total, rows`,
};
