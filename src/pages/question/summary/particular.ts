import { enumerate } from '../../../kernel/text';
import { spokenDate, whenSpoken } from '../../layout/spoken-date';
import { inWords, nameIn, type Data } from '../data';
import { isData, itemsOf } from '../flat-row';
import {
  counted,
  listLength,
  partWith,
  sentence,
  namedSubject,
  takenFor,
  whenAsked,
  type SummaryShape,
} from './asked';

/** How the seats of a body were filled. */
export const seatsOnDay: SummaryShape = (asked) => {
  const part = partWith(asked.answer, 'posts', 'seats', 'open');
  if (!part) return null;
  const { seats, certain, expected, open, possible } = part as Record<string, number>;
  return sentence(
    whenAsked(asked),
    `${certain} of ${seats} seats were filled for certain and ${expected} as expected`,
    `; ${open} stood open, as far as sources show`,
    Number(possible) > 0 &&
      `, for which ${counted(Number(possible), 'person is', 'people are')} possible`,
  );
};

/** How many of those that were counted are on record. */
export const memberCoverage: SummaryShape = (asked) => {
  const part = partWith(asked.answer, 'counted', 'recorded', 'countedOn');
  if (!part) return null;
  const { counted: all, recorded, certain, countedOn } = part;
  return sentence(
    `of ${String(all)} members that were counted ${whenSpoken(String(countedOn))}`,
    `, ${String(recorded)} are on record`,
    `: ${String(certain)} for certain`,
  );
};

/** How far a policy had come by a day, and what came next. */
export const policyStep: SummaryShape = (asked) => {
  const part = partWith(asked.answer, 'step', 'nextStep');
  if (!part) return null;
  const [step, next] = [part['step'], part['nextStep']].map(stepInWords);
  return sentence(
    `by ${spokenDate(takenFor(asked, 'day') ?? '')}`,
    step ? `the last step was “${step}”` : 'no step had been taken',
    next && `, and the next was “${next}”`,
    `; ${counted(listLength(part['milestones']), 'step is', 'steps are')} on record`,
  );
};

function stepInWords(step: unknown): string | null {
  if (!isData(step)) return null;
  return `${nameIn(step)}, ${spokenDate(String(step['date']))}`;
}

/** The status of a policy on two days, and that of activities on a third. */
export const statusOfDays: SummaryShape = (asked) => {
  const { policy, nodes } = asked.answer;
  const parts = isData(policy)
    ? ['before', 'after'].map((name) => [name, policy[name]] as const)
    : [];
  const told = parts.flatMap(([name, part]) => {
    const day = takenFor(asked, name);
    return isData(part) && day ? [`${statusIn(part)} ${whenSpoken(day)}`] : [];
  });
  const activities = itemsOf(nodes).flatMap((each) => {
    const status = each['statusAsOf'];
    return isData(status) ? [`“${nameIn(each)}” was ${statusIn(status)}`] : [];
  });
  if (told.length === 0 && activities.length === 0) return null;
  const policyName = takenFor(asked, 'code');
  return [
    ...(told.length > 0 ? [sentence(`the policy ${policyName} was`, enumerate(told))] : []),
    ...(activities.length > 0 ? [sentence(whenAsked(asked), enumerate(activities))] : []),
  ].join(' ');
};

const statusIn = ({ status, certainty }: Data) =>
  `${inWords(status)} (${String(certainty).toLowerCase()})`;

/** What is counted year by year: from when to when, and where most is. */
export const byYear: SummaryShape = (asked) => {
  const root = Object.values(asked.answer).find(isData);
  const [name, rows] = Object.entries(root ?? {})
    .map(([list, part]) => [list, itemsOf(part)] as const)
    .find(([, part]) => part.some((row) => typeof row['year'] === 'number')) ?? ['', []];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const countOf = (row: Data) => Number(row['totalCount'] ?? row['decisions']);
  const most = rows.reduce((best, row) => (countOf(row) > countOf(best) ? row : best), first);
  const sum = rows.reduce((all, row) => all + countOf(row), 0);
  return sentence(
    `${String(sum)} decisions are on record for the years ${String(first['year'])} to ${String(last['year'])}`,
    `, the most, ${countOf(most)}, for ${String(most['year'])}`,
    name === 'years' && typesIn(root),
  );
};

function typesIn(root: Data | undefined): string {
  const types = itemsOf(root?.['types']);
  const sum = types.reduce((all, { records }) => all + Number(records), 0);
  return `; in all there are ${sum} records of ${types.length} types`;
}

/** Which data is served. */
export const dataset: SummaryShape = ({ answer }) => {
  const part = partWith(answer, 'version', 'fingerprint', 'counts');
  if (!part) return null;
  const counts = itemsOf(part['counts']);
  const sum = counts.reduce((all, { count }) => all + Number(count), 0);
  return sentence(
    `version ${String(part['version'])} of the data, ${String(part['fingerprint']).slice(0, 12)}`,
    `, has ${sum} records of ${counts.length} types under ${String(part['licence'])}`,
  );
};

/** A list of one record that has what is asked for, such as a document and what cites it. */
export const onlyRecord: SummaryShape = (asked) => {
  const lists = Object.values(asked.answer).map(itemsOf);
  const [record] = lists[0] ?? [];
  if (lists.length !== 1 || lists[0]?.length !== 1 || !record) return null;
  const cited = record['citedBy'];
  if (isData(cited))
    return sentence(
      counted(listLength(cited), 'record cites', 'records cite'),
      `“${nameIn(record)}”`,
    );
  return typeof record['citation'] === 'string'
    ? sentence(`“${nameIn(record)}” is cited by this entry`)
    : null;
};

/** A ccTLD: whose it is, and whether it is a member. */
export const cctld: SummaryShape = (asked) => {
  const subject = namedSubject(asked);
  if (!subject || !('manager' in subject) || !('territory' in subject)) return null;
  const { territory, manager, memberships } = subject;
  const [membership] = itemsOf(memberships);
  const start = membership?.['start'];
  return sentence(
    nameIn(subject),
    isData(territory) ? `is a ccTLD of ${nameIn(territory)}` : 'is a ccTLD',
    isData(manager) && `, managed by ${nameIn(manager)}`,
    membership &&
      `; it is on record as a member of ${isData(membership['body']) ? nameIn(membership['body']) : 'a body'}`,
    typeof start === 'string' && `since ${spokenDate(start)}`,
  );
};
