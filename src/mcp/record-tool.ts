import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { GRADES } from '../kernel/certainty';
import { Refusal } from '../kernel/errors';
import { foundRecord } from '../pages/record/found-record';
import type { RecordAnswer } from '../pages/record/record';
import { dataAnswer, errorAnswer, fits, LONGEST_RECORD } from './answer';
import { cardOf, knownRelations } from './card';
import type { Desk } from './desk';
import { tool } from './tool';

const MOST = 20;
/** A text ends after so many characters, and after fewer where the facts alone are too long. */
const LONG_TEXT = 700;
const SHORT_TEXT = 160;

interface Input {
  readonly id: string;
  readonly asOf?: string | undefined;
  readonly certainty?: string | undefined;
  readonly relations?: readonly string[] | undefined;
  readonly first: number;
}

export const recordTool = tool({
  name: 'record',
  description:
    'A record by id: facts, what is not known, the first of each relation with counts, and numbered sources ("1: place" is a place in source 1).',
  input: z.object({
    id: z.string().describe('Such as committee:dasc, from search'),
    asOf: z
      .string()
      .optional()
      .describe('Relations on this day, YYYY-MM-DD, each with certainty and why'),
    certainty: z.enum(GRADES).optional().describe('Lowest that is shown; needs asOf'),
    relations: z.array(z.string()).optional().describe('Only these, such as memberships'),
    first: z.int().min(1).max(MOST).default(MOST),
  }),
  output: z.looseObject({
    id: z.string(),
    type: z.string(),
    label: z.string(),
    url: z.string(),
    facts: z.looseObject({}),
    unknown: z.array(z.string()),
    citations: z.array(z.string()),
    relations: z.looseObject({}),
    sources: z.array(z.looseObject({ n: z.int(), label: z.string(), url: z.string() })),
    fingerprint: z.string(),
    more: z.string().optional(),
  }),
  answer: recordAnswer,
});

/** What is known of a record, or what may have been meant. */
export async function recordAnswer(
  input: Input,
  { ask }: Pick<Desk, 'ask'>,
): Promise<CallToolResult> {
  const { id, asOf, certainty } = input;
  if (certainty && !asOf) throw new Refusal('BAD_REQUEST', 'certainty needs asOf, a day.');
  const asked = { asOf: asOf ?? null, certainty: certainty ?? null };
  const found = await foundRecord(ask, id, asked);
  if (found.kind === 'elsewhere') return recordAnswer({ ...input, id: found.id }, { ask });
  if (found.kind === 'none') {
    const meant = found.suggestions.map(({ id: other, label }) => `${other} (${label})`);
    const offer = meant.length > 0 ? `Did you mean ${meant.join(', ')}?` : 'Find ids with search.';
    return errorAnswer(`No record has the id ${JSON.stringify(id.slice(0, 100))}. ${offer}`);
  }
  refuseUnknownRelations(found.answer, input.relations);
  return fullest(found.answer, input);
}

function refuseUnknownRelations(answer: RecordAnswer, asked: readonly string[] = []): void {
  const names = knownRelations(answer);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Refusal(
      'BAD_REQUEST',
      `The record has nothing in such a relation; it has ${names.join(', ')}.`,
    );
}

/** The card with as much of each relation as there is room for: a first one of each, then a second. */
function fullest(answer: RecordAnswer, { relations, asOf, first }: Input): CallToolResult {
  const counts: Record<string, number> = {};
  const shown = { relations, asOf, counts };
  let best = cardResult(answer, { ...shown, text: LONG_TEXT });
  if (!fits(best, LONGEST_RECORD))
    return cardResult(answer, { ...shown, text: SHORT_TEXT, places: 1 });
  const full = new Set<string>();
  const names = knownRelations(answer).filter((name) => relations?.includes(name) ?? true);
  for (let count = 1; count <= first; count++)
    for (const name of names.filter((each) => !full.has(each))) {
      counts[name] = count;
      const larger = cardResult(answer, { ...shown, text: LONG_TEXT });
      if (fits(larger, LONGEST_RECORD)) best = larger;
      else {
        counts[name] = count - 1;
        full.add(name);
      }
    }
  return best;
}

function cardResult(answer: RecordAnswer, shown: Parameters<typeof cardOf>[1]): CallToolResult {
  const card = cardOf(answer, shown);
  return dataAnswer({ ...card, ...more(answer, card) });
}

/** How to see what is left out. */
function more({ node }: RecordAnswer, { relations }: ReturnType<typeof cardOf>) {
  const cut = Object.entries(relations).find(
    ([, { total = 0, first = [] }]) => total > first.length,
  );
  if (!cut) return {};
  return {
    more: `For more of one relation name it, as in relations: ["${cut[0]}"], with first: ${MOST}; for all use query with node(id: "${node.id}"), or open ${node.url}.`,
  };
}
