import { pathOf } from '../layout/paths';
import type { Ask } from '../ask';
import type { MeetingDay } from '../pictures/timeline/rows';
import type { Named } from '../record/record';

interface Answer {
  readonly meetings: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly (Named & {
      readonly code: string | null;
      readonly start: string | null;
      readonly end: string | null;
    })[];
  };
}

/** The public meetings of which the day is known, oldest first. */
export async function meetingDays(ask: Ask): Promise<readonly MeetingDay[]> {
  const found: MeetingDay[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask('MeetingDays', { after });
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    const { nodes, pageInfo } = (data as unknown as Answer).meetings;
    for (const { id, label, code, url, start, end } of nodes) {
      if (start?.length !== 10) continue;
      const isWhole = end?.length === 10;
      found.push({ id, label: code ?? label, path: pathOf(url), start, end: isWhole ? end : null });
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The day that stands for a meeting: its last, when what it decided had been decided. */
export const dayOfMeeting = ({ start, end }: MeetingDay): string => end ?? start;
