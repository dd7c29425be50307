import { z } from 'zod';
import type { ShownCitation, Named } from '../pages/record/record';
import { dataAnswer, errorsAnswer } from './answer';
import type { Desk } from './desk';
import { tool } from './tool';

const MOST = 20;
/** What matched says why a record is there; the record itself has the whole text. */
const LONGEST_MATCH = 160;

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly loosened: boolean;
    readonly countsByType: readonly { readonly type: string; readonly count: number }[];
    readonly edges: readonly {
      readonly matches: readonly { readonly field: string; readonly text: string }[];
      readonly node: Named & { readonly citations?: readonly ShownCitation[] };
    }[];
  };
  readonly dataset: { readonly fingerprint: string };
}

export const searchTool = tool({
  name: 'search',
  description:
    'Finds records by names, acronyms, labels, numbers or words; typing errors are forgiven. Begin here to get ids.',
  input: z.object({
    text: z.string(),
    types: z.array(z.string()).optional().describe('Such as PERSON, COMMITTEE, POLICY, DECISION'),
    first: z.int().min(1).max(MOST).default(8),
  }),
  output: z.object({
    total: z.int(),
    loosened: z.boolean().describe('Only parts of the text fit'),
    countsByType: z.looseObject({}),
    results: z.array(
      z.looseObject({ id: z.string(), type: z.string(), label: z.string(), url: z.string() }),
    ),
    fingerprint: z.string(),
  }),
  async answer({ text, types, first }, { ask }: Desk) {
    const answer = await ask('SearchForAgents', { text, types, first });
    if (answer.errors || !answer.data) return errorsAnswer(answer);
    const { search, dataset } = answer.data as unknown as Found;
    return dataAnswer({
      total: search.totalCount,
      loosened: search.loosened,
      countsByType: Object.fromEntries(search.countsByType.map(({ type, count }) => [type, count])),
      results: search.edges.map(({ matches, node }) => ({
        id: node.id,
        type: node.__typename,
        label: node.label,
        url: node.url,
        matches: matches.slice(0, 2).map(({ field, text: found }) => ({
          field,
          text: found.slice(0, LONGEST_MATCH),
        })),
        ...sourceOf(node.citations ?? []),
      })),
      fingerprint: dataset.fingerprint,
    });
  },
});

/** The first source; `record` has all. */
function sourceOf([first]: readonly ShownCitation[]): object {
  if (!first) return {};
  const { label, url } = first.document;
  return { source: { label, url, place: first.locator } };
}
