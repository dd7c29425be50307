import { askedData } from '../asked-data';
import { linkWithin } from '../layout/links';
import type { View } from '../view';
import type { Choices } from '../question/field-input';
import type { MeetingDay } from '../pictures/timeline/rows';

/** The public meetings of which the day is known, oldest first. */
export async function meetingDays({
  ask,
  base,
}: Pick<View, 'ask' | 'base'>): Promise<readonly MeetingDay[]> {
  const data = askedData(await ask('FormChoices', {}));
  const { nodes } = (data as unknown as { meetings: { nodes: Choices['meetings'] } }).meetings;
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
