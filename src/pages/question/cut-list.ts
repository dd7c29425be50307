import { nounOfId } from '../../model/model';
import { longRelations } from '../record/list-operation';
import type { View } from '../view';
import type { FormField } from './form-fields';
import { enteredIn, type Entered } from './form-values';
import { isData } from './flat-row';
import { listPlaces } from './list-places';
import type { Data } from './data';

/** No list of the API gives more at once. */
export const MOST_ROWS = 100;

/** A list that goes on behind what is shown of it. */
export interface CutList {
  readonly shown: number;
  /** Null where only that there may be more is known. */
  readonly total: number | null;
  /** Where more of it is, and how that is called. */
  readonly more: { readonly href: string; readonly words: string } | null;
}

/** A list as it stands in an answer. */
export interface AnswerList {
  /** The names that lead to it, such as `committee.memberships`. */
  readonly path: string;
  readonly shown: number;
  /** The list with its count and cursor, if it has these. */
  readonly list: unknown;
  /** What the list is of. */
  readonly parent: Data;
}

/** Tells what of a list is not shown; null where all of it is. */
export type CutOf = (list: AnswerList) => CutList | null;

interface Asked {
  readonly query: string;
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly view: View;
}

/** How lists of an answer are cut, with addresses that show more: of the same question, or of the record that has the list. */
export function cutsOf({ query, name, fields, entered, view }: Asked): CutOf {
  const places = listPlaces(query);
  const wanted = (variable: string) => {
    const field = fields.find((each) => each.name === variable);
    const [text] = field ? [...enteredIn(entered, field), ...field.standard] : [];
    return Number(text ?? NaN);
  };
  return ({ path, shown, list, parent }) => {
    const place = places.get(path);
    const total = totalOf(list, parent);
    const most = place?.first ? wanted(place.first) : (place?.most ?? NaN);
    if (total !== null ? total <= shown : shown === 0 || shown < most || !place || place.most === 1)
      return null;
    const again = (more: Record<string, string>) =>
      `${view.base}ask/${name}?${enteredQuery(entered, more)}`;
    const cut = { shown, total };
    const whole = place && !place.isFiltered ? ofRecord(parent, place.field, view) : null;
    const isLong = (total ?? 0) > MOST_ROWS;
    if (place?.first && most < MOST_ROWS && !(isLong && whole)) {
      const count = Math.min(total ?? MOST_ROWS, MOST_ROWS);
      const number =
        total === null ? `up to ${count}` : count === total ? `all ${count}` : `the first ${count}`;
      return {
        ...cut,
        more: { href: again({ [place.first]: String(count) }), words: `Show ${number}` },
      };
    }
    const cursor = cursorOf(list);
    if (place?.after && cursor !== null)
      return { ...cut, more: { href: again({ [place.after]: cursor }), words: 'Show the next' } };
    return { ...cut, more: whole };
  };
}

/** The page of a record has each long list of it whole. */
function ofRecord(parent: Data, relation: string, { base }: View): CutList['more'] {
  const id = isData(parent['record']) ? parent['record']['id'] : parent['id'];
  const noun = typeof id === 'string' ? nounOfId(id) : null;
  if (!noun || !longRelations(noun).some(({ name }) => name === relation)) return null;
  return { href: `${base}r/${String(id)}/${relation}`, words: 'Show all' };
}

function totalOf(list: unknown, parent: Data): number | null {
  // The groups of what changed count their only list themselves.
  const counted = Array.isArray(list) && 'hasNextPage' in parent ? parent : list;
  const total = isData(counted) ? counted['totalCount'] : null;
  return typeof total === 'number' ? total : null;
}

function cursorOf(list: unknown): string | null {
  const info = isData(list) ? list['pageInfo'] : null;
  const { hasNextPage, endCursor } = (isData(info) ? info : {}) as Data;
  return hasNextPage && typeof endCursor === 'string' ? endCursor : null;
}

/** What was entered with some of it changed, as the query of an address. */
export function enteredQuery(
  entered: Entered,
  more: Readonly<Record<string, string>>,
  without = '',
): string {
  const kept = Object.entries(entered).flatMap(([name, values]) =>
    name in more || name === without
      ? []
      : [values].flat().map((value): [string, string] => [name, value]),
  );
  return new URLSearchParams([...kept, ...Object.entries(more)]).toString();
}
