import { ERRORS, type ErrorCode } from '../../kernel/errors';
import { askedData } from '../asked-data';
import type { JSX } from 'preact';
import type { Ask } from '../ask';
import type { Answered } from './answers/card';
import { ChangesInWords } from './answers/changes';
import { CoMembershipInWords } from './answers/co-membership';
import { COUNCIL_DAY, CouncilOnDay } from './answers/council';
import { LineageInWords } from './answers/lineage';
import { PathInWords } from './answers/paths';
import { ServicesInWords } from './answers/services';

interface Question {
  readonly name: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly inWords: (answer: never) => JSX.Element | null;
}

/** The questions of the front page, by the names of their operations, and how each answer is said. */
const QUESTIONS: readonly Question[] = [
  { name: 'CouncilAsOf', variables: { day: COUNCIL_DAY }, inWords: CouncilOnDay },
  { name: 'PolicyLineage', inWords: LineageInWords },
  { name: 'CoMembership2018', inWords: CoMembershipInWords },
  { name: 'ShortestPaths', inWords: PathInWords },
  { name: 'ChangesBetweenMeetings', inWords: ChangesInWords },
  { name: 'LongestServing', inWords: ServicesInWords },
];

/** Asks them all. A graph of other records may answer none, and then only the question is shown. */
export function answeredQuestions(
  ask: Ask,
  titleOf: (name: string) => string,
): Promise<readonly Answered[]> {
  return Promise.all(
    QUESTIONS.map(async ({ name, variables = {}, inWords }) => {
      const answer = await ask(name, variables);
      const { data, errors } = answer;
      // What can be answered in a moment is not left out of a page that is kept.
      if (errors?.some(({ extensions }) => isPassing(extensions?.['code']))) askedData(answer);
      const isRefused = errors !== undefined || !data;
      return { name, title: titleOf(name), answer: isRefused ? null : inWords(data as never) };
    }),
  );
}

function isPassing(code: unknown): boolean {
  return ERRORS[code as ErrorCode].status >= 500;
}
