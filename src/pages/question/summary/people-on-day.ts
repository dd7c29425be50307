import { nameIn, type Data } from '../data';
import { isData, itemsOf } from '../flat-row';
import { counted, listLength, sentence, namedSubject, whenAsked, type SummaryShape } from './asked';

const GRADES = ['CERTAIN', 'EXPECTED', 'POSSIBLE'] as const;

/** Who held something on a day: how many people, how many of these for certain, and how many more may have. */
export const peopleOnDay: SummaryShape = (asked) => {
  const subject = namedSubject(asked);
  const when = whenAsked(asked);
  const list = subject?.['memberships'];
  if (!subject || !isData(list) || !isData(list['certainties']) || when === '') return null;
  const rows = itemsOf(list);
  const isWhole = rows.length === listLength(list);
  if (!rows.every(({ holder }) => isData(holder))) return ofPerson(subject, list, when);
  const best = new Map<unknown, string>();
  for (const { holder, certainty } of rows) {
    const { id } = holder as Data;
    const known = best.get(id);
    if (!known || rankOf(certainty) < rankOf(known)) best.set(id, String(certainty));
  }
  const by = (grade: string) => [...best.values()].filter((each) => each === grade).length;
  const [certain, expected, possible] = GRADES.map(by) as [number, number, number];
  const sat = certain + expected;
  const more = possibleBeside(subject, list);
  const body = `the ${nameIn(subject)}`;
  if (sat === 0)
    return sentence(
      isWhole ? '' : 'of those shown',
      `nobody is certain or expected to have sat on ${body} ${when}; ${counted(possible, 'person is', 'people are')} possible`,
    );
  const grades = [
    certain > 0 && `${certain} ${certain === 1 ? 'is' : 'are'} certain`,
    expected > 0 && `${expected} expected`,
  ];
  const possibly =
    possible > 0
      ? counted(possible, 'more person is', 'more people are')
      : more > 0 && counted(more, 'more term is', 'more terms are');
  return sentence(
    isWhole ? '' : 'at least',
    counted(sat, 'person', 'people'),
    `sat on ${body} ${when}`,
    `: ${grades.filter(Boolean).join(', ')}`,
    possibly && `; ${possibly} possible`,
  );
};

const rankOf = (certainty: unknown) => GRADES.indexOf(certainty as (typeof GRADES)[number]);

/** How many more there may be than a list that leaves the less certain out. */
function possibleBeside(subject: Data, list: Data): number {
  const counts = Object.values(subject)
    .filter((part) => isData(part) && part !== list && isData(part['certainties']))
    .map((part) => Number(((part as Data)['certainties'] as Data)['possible']));
  return Math.max(0, ...counts);
}

/** The same of one person, whose memberships lead to bodies. */
function ofPerson(subject: Data, list: Data, when: string): string {
  const { certain = 0, expected = 0, possible = 0 } = list['certainties'] as Record<string, number>;
  const sat = certain + expected;
  const grades = [certain > 0 && `${certain} certain`, expected > 0 && `${expected} expected`];
  return sentence(
    when,
    nameIn(subject),
    `had ${counted(sat, 'membership')}`,
    sat > 0 && `: ${grades.filter(Boolean).join(', ')}`,
    possible > 0 && `; ${counted(possible, 'more is', 'more are')} possible`,
  );
}
