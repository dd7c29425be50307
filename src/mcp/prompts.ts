import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const HOW_TO_CITE =
  'For each statement give the source with its place, the address of the record, and once the fingerprint of the data.';
const HOW_CERTAIN =
  'Tell apart what is CERTAIN, EXPECTED and only POSSIBLE, and give the reason. Do not tell POSSIBLE as a fact, and say what is not known and where sources disagree.';

/** What people ask most, with how it is to be answered. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    'who-sat-on',
    {
      title: 'Who sat on a body on a day?',
      description: 'The members of a committee on a day, with how certain each is.',
      argsSchema: z.object({
        body: z.string().describe('Such as Council, or DASC'),
        day: z.string().describe('Such as 2023-10-26'),
      }),
    },
    ({ body, day }) =>
      message(
        `Who sat on ${body} on ${day}? For the ccNSO Council ask CouncilAsOf with {"day": "${day}"} and CouncilSeats with {"asOf": "${day}"}; for another body find its id with search, then read record with asOf "${day}" and relations ["memberships"].`,
      ),
  );
  server.registerPrompt(
    'history-of',
    {
      title: 'How did this come to be?',
      description: 'What led to a policy, a committee or an activity, step by step.',
      argsSchema: z.object({ subject: z.string().describe('Such as retirement policy') }),
    },
    ({ subject }) =>
      message(
        `How did ${subject} come to be, and what followed? Find its id with search, ask PolicyLineage with {"of": id} for what led to it, for a policy also PolicyHistory with its code, and MeetingConsequences with {"of": id} for what followed. Tell it in the order of time, each step with its day, and what was only planned apart.`,
      ),
  );
  server.registerPrompt(
    'what-changed',
    {
      title: 'What changed between two meetings?',
      description: 'What began, ended, was decided or reached between two meetings of ICANN.',
      argsSchema: z.object({
        from: z.string().describe('Such as ICANN77'),
        to: z.string().describe('Such as ICANN78'),
      }),
    },
    ({ from, to }) =>
      message(
        `What changed in the ccNSO between ${from} and ${to}? Ask ChangesBetweenMeetings with {"fromMeeting": "${from}", "toMeeting": "${to}", "first": 20}. Group it by kind, and read the record of what matters most.`,
      ),
  );
}

function message(task: string) {
  const text = `${task} ${HOW_CERTAIN} ${HOW_TO_CITE}`;
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
