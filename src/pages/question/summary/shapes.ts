import { enumerate, readable } from '../../../kernel/text';
import { spokenDate, whenSpoken } from '../../layout/spoken-date';
import { adoptionIn, isAfter } from '../../lineage/adoption';
import { partInWords } from '../answer-values';
import { nameIn, rowsOf, type Data } from '../data';
import { flatRow, isData, itemsOf } from '../flat-row';
import {
  between,
  counted,
  countOf,
  partWith,
  sentence,
  namedSubject,
  takenFor,
  whenAsked,
  type Sentence,
} from './asked';
import { inNumbers } from './nouns';

/** Who came and who went. */
export const turnover: Sentence = (asked) => {
  const part = partWith(asked.answer, 'joined', 'left', 'stayed');
  if (!part) return null;
  const [joined, left, stayed] = ['joined', 'left', 'stayed'].map(
    (name) => itemsOf(part[name]).length,
  );
  if (joined === undefined || left === undefined || stayed === undefined) return null;
  return sentence(
    whenAsked(asked),
    ',',
    counted(joined, 'person', 'people'),
    'joined,',
    `${left} left and ${stayed} stayed`,
  );
};

/** What changed, by what happened. */
export const changes: Sentence = ({ answer }) => {
  const part = partWith(answer, 'from', 'to', 'groups');
  if (!part) return null;
  const groups = itemsOf(part['groups']);
  const sum = groups.reduce((all, group) => all + Number(group['totalCount']), 0);
  const kinds = groups.map(({ kind, totalCount }) =>
    inNumbers(readable(String(kind)), Number(totalCount)),
  );
  return sentence(
    between(String(part['from']), String(part['to'])),
    counted(sum, 'change is', 'changes are'),
    'on record',
    kinds.length > 0 && `: ${enumerate(kinds)}`,
  );
};

/** What led to a record, or came of it. */
export const lineage: Sentence = (asked) => {
  const part = partWith(asked.answer, 'edges');
  const name = nameAsked(asked, 'of');
  if (!part || name === null || !('timeline' in part || 'nodes' in part)) return null;
  const steps = itemsOf(part['timeline'] ?? part['nodes']).map(flatRow);
  const edges = itemsOf(part['edges']).length;
  const isAround = steps.some((step) => 'depth' in step) && !steps.some((step) => 'date' in step);
  if (isAround)
    return sentence(
      `${steps.length - 1} records lie within ${takenFor(asked, 'depth') ?? 1} steps of ${name}, with ${edges} relationships`,
      part['truncated'] === true && '; more are left out',
    );
  const isBack = edges > 0 && !steps.some(({ depth }) => Number(depth) > 0);
  const of = takenFor(asked, 'of') ?? '';
  const adopted = isBack ? adoptionIn(itemsOf(part['edges']), of) : null;
  const others = steps.filter(({ id }) => id !== of);
  const later = others.filter(
    ({ date }) => adopted !== null && typeof date === 'string' && isAfter(date, adopted),
  );
  const counting = others.filter((step) => !later.includes(step));
  const dates = counting.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return sentence(
    counted(counting.length, 'record'),
    isBack ? `led to ${name}` : `followed from ${name}`,
    first !== undefined &&
      last !== undefined &&
      `, from ${spokenDate(first)} to ${spokenDate(last)}`,
    adopted !== null &&
      later.length > 0 &&
      `; ${later.length} more ${later.length === 1 ? 'is' : 'are'} dated after its adoption ${whenSpoken(adopted)}`,
    part['truncated'] === true && '; more is on record than is shown',
  );
};

/** What a record is called that was asked for by its id. */
function nameAsked(asked: Parameters<Sentence>[0], input: string): string | null {
  const id = takenFor(asked, input);
  if (id === undefined) return null;
  return asked.labels.get(id) ?? nameById(asked.answer, id) ?? id;
}

function nameById(value: unknown, id: string): string | null {
  if (Array.isArray(value)) return firstOf(value as unknown[], (each) => nameById(each, id));
  if (!isData(value)) return null;
  if (value['id'] === id) return nameIn(value);
  return firstOf(Object.values(value), (each) => nameById(each, id));
}

function firstOf<Of>(values: readonly Of[], find: (value: Of) => string | null): string | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** What connects two records. */
export const connection: Sentence = (asked) => {
  const part = partWith(asked.answer, 'paths', 'truncated');
  if (!part) return null;
  const paths = itemsOf(part['paths']);
  const [one, other] = [nameAsked(asked, 'from'), nameAsked(asked, 'to')];
  const [first] = paths;
  if (!first) return sentence(`nothing on record connects ${one} with ${other}`);
  const through = itemsOf(first['steps'])
    .slice(0, -1)
    .flatMap(({ to }) => (isData(to) ? [nameIn(to)] : []));
  return sentence(
    counted(paths.length, 'path connects', 'paths connect'),
    `${one} with ${other}`,
    through.length > 0 && `; the first goes through ${enumerate(through.map(String))}`,
    part['truncated'] === true && '; there may be more',
  );
};

/** Pairs by what they share, and anything else that is ranked: how many there are, and what comes first. */
export const ranking: Sentence = (asked) => {
  const lists = Object.entries(asked.answer).flatMap(([alias, root]) => rankedIn(root, alias));
  if (lists.length === 0) return null;
  const when = whenAsked(asked);
  return lists
    .map(({ alias, name, list }, index) => {
      const [first] = itemsOf(list);
      const count = countOf(list);
      const things = name === 'coMembership' ? counted(count, 'pair') : inNumbers(name, count);
      const top = first ? topOf(first) : null;
      const grade =
        alias === 'possible' ? 'possible' : alias === 'shown' ? 'shown by sources' : 'on record';
      return sentence(
        index === 0 ? when && `${when},` : '',
        things,
        count === 1 ? 'is' : 'are',
        grade,
        top && `; ${top} come first`,
      );
    })
    .join(' ');
};

function rankedIn(root: unknown, alias: string): { alias: string; name: string; list: unknown }[] {
  if (!isData(root)) return [];
  return Object.entries(root).flatMap(([name, list]) => {
    const [first] = itemsOf(list);
    return first && 'pair' in first ? [{ alias, name, list }] : [];
  });
}

function topOf(row: Data): string {
  const names = itemsOf(row['pair']).map((each) => String(nameIn(each)));
  return `${enumerate(names)}, with ${String(row['overlap'])} in both,`;
}

/** What says where a record stands, and not how much there is of it. */
const LEFT_OUT = new Set([
  'citations',
  'developedBy',
  'partOf',
  'topics',
  'organizers',
  'heldWith',
]);

/** What is told about a record, or about several: how much there is in each list. */
export const aboutARecord: Sentence = (asked) => {
  const subject = namedSubject(asked);
  if (!subject) return null;
  const lists = Object.entries(subject).flatMap(([name, list]) => listsIn(name, list));
  const facts = lists.filter(({ name }) => !LEFT_OUT.has(name) || lists.length === 1);
  if (facts.length === 0) return null;
  const when = whenAsked(asked);
  return sentence(
    when && `${when},`,
    'on record for',
    nameIn(subject),
    'are',
    enumerate(facts.map(({ name, list }) => inNumbers(name, countOf(list)))),
  );
};

function listsIn(name: string, list: unknown): { name: string; list: unknown }[] {
  if (Array.isArray(list)) return list.length === 0 || !isData(list[0]) ? [] : [{ name, list }];
  if (!isData(list)) return [];
  if (rowsOf(list) || typeof list['totalCount'] === 'number') return [{ name, list }];
  return nameIn(list) === null
    ? Object.entries(list).flatMap(([inner, part]) =>
        Array.isArray(part) ? listsIn(inner, part) : [],
      )
    : [];
}

/** Any other answer: what it counts, and what comes first. */
export const anything: Sentence = (asked) => {
  const lists = Object.entries(asked.answer).flatMap(([name, part]) =>
    listsIn(name, part).length > 0
      ? listsIn(name, part)
      : isData(part)
        ? Object.entries(part).flatMap(([inner, each]) => listsIn(inner, each))
        : [],
  );
  if (lists.length === 0) return null;
  const [first] = lists;
  const row = first && itemsOf(first.list).map(flatRow)[0];
  const name = row && (nameIn(row) ?? (isData(row['holder']) ? nameIn(row['holder']) : null));
  const words = row && isData(row['length']) ? partInWords(row['length']) : null;
  const when = whenAsked(asked);
  return sentence(
    when && `${when},`,
    enumerate(lists.map(({ name: list, list: rows }) => inNumbers(list, countOf(rows)))),
    lists.length === 1 && first && countOf(first.list) === 1 ? 'is' : 'are',
    'on record',
    name ? `; the first is ${name}` : '',
    words && `(${words})`,
  );
};
