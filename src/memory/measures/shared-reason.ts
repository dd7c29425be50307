import type { Bounds, Certainty } from '../../kernel/certainty';
import { reasonSentence, statedText, type ReasonInput } from '../../kernel/reason';
import { reasonWith, type Reason } from '../../kernel/reason-dates';
import type { Subject } from './subject';

/** What sources state of the times of a membership. */
export type StatedTimes = Omit<ReasonInput, 'kind'>;

type Two<T> = readonly [T, T];

/** Why two people share a body, or two committees a member, with a grade. */
export function reasonTogether(
  of: Subject,
  certainty: Certainty,
  grades: Two<Certainty>,
  times: Two<StatedTimes>,
): Reason {
  if (of === 'PERSON') {
    const [one, other] = times.map(statedText);
    const days = daysOfBoth(times);
    return reasonWith(`${leadOf(certainty, days)}: ${one}; and ${other}.`, days);
  }
  const sentences = times.map((each, index) =>
    reasonSentence(grades[index] as Certainty, { ...each, kind: 'tenure' }),
  );
  return reasonWith(sentences.join(' '), {});
}

function leadOf(certainty: Certainty, { certainFrom, certainTo }: Bounds): string {
  switch (certainty) {
    case 'CERTAIN':
      return certainFrom <= certainTo
        ? `Both were there from ${certainFrom} until at least ${certainTo}`
        : 'Both were there on some day';
    case 'EXPECTED':
      return 'Both were to be there, and no source says that one had left';
    case 'POSSIBLE':
      return 'No known date rules out that both were there on the same day';
  }
}

/** The days of both together. */
function daysOfBoth([one, other]: Two<Bounds>): Bounds {
  const latest = (name: keyof Bounds) => (one[name] > other[name] ? one[name] : other[name]);
  const first = (name: keyof Bounds) => (one[name] < other[name] ? one[name] : other[name]);
  return {
    certainFrom: latest('certainFrom'),
    certainTo: first('certainTo'),
    expectedTo: first('expectedTo'),
    possibleFrom: latest('possibleFrom'),
    possibleTo: first('possibleTo'),
  };
}
