import type { Ask } from '../ask';
import { askedData } from '../asked-data';
import { linkWithin } from '../layout/links';
import type { View } from '../view';
import type { Choices } from '../question/field-input';
import type { MeetingDay } from '../pictures/timeline/rows';

type Meetings = Choices['meetings'];

/** All public meetings, oldest first, however many there are. */
export async function chosenMeetings(ask: Ask): Promise<Meetings> {
  const meetings: Meetings[number][] = [];
  let after: string | null = null;
  do {
    const data: Page | null = askedData<Page>(await ask('FormChoices', { after }));
    meetings.push(...(data?.meetings.nodes ?? []));
    const info: Page['meetings']['pageInfo'] | undefined = data?.meetings.pageInfo;
    after = info?.hasNextPage ? info.endCursor : null;
  } while (after !== null);
  return meetings;
}

interface Page {
  readonly meetings: {
    readonly nodes: Meetings;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The public meetings of which the day is known, oldest first. */
export async function meetingDays({
  ask,
  base,
}: Pick<View, 'ask' | 'base'>): Promise<readonly MeetingDay[]> {
  const nodes = await chosenMeetings(ask);
  return nodes
    .filter(({ start }) => start.length === 10)
    .map(({ id, label, code, start, end }) => ({
      id,
      label: code || label,
      path: linkWithin(base)({ id }),
      start,
      end: end?.length === 10 ? end : null,
    }));
}

/** The day that stands for a meeting: its last, when what it decided had been decided. */
export const dayOfMeeting = ({ start, end }: MeetingDay): string => end ?? start;
