import { Refusal } from '../../kernel/errors';
import { naturalKeys } from '../../plan/natural-key';
import { nounOfId } from '../../model/model';
import { statement } from '../../store/catalog';
import { NETWORK } from '../../memory/network/network';
import type { QuestionContext } from '../context';

/**
 * The committee or the organization that a text names: an id, now or formerly,
 * else the acronym, name or another name of a committee, else of an organization.
 * Null when there is none.
 */
export async function bodyNamed(
  text: string,
  argument: string,
  { executor, snapshot }: QuestionContext,
): Promise<string | null> {
  const network = await snapshot.get(NETWORK);
  if (network.hasNode(text)) return isBody(text) ? text : null;
  const keys = (['Committee', 'Organization'] as const).flatMap((noun) => naturalKeys(noun, text));
  for (const each of [text, ...keys.map((key) => key.text)]) {
    const rows = await executor.rowsOf(statement('analytics/bodies-named'), each);
    const best = rows.filter((row) => row['rank'] === rows[0]?.['rank'] && isBody(row['id']));
    const ids = [...new Set(best.map((row) => row['id'] as string))];
    if (ids.length > 1)
      throw new Refusal(
        'BAD_REQUEST',
        `${argument}: ${ids.length} bodies have this name: ${ids.join(', ')}. Give the id of one of them.`,
        { details: { ids } },
      );
    if (ids[0]) return ids[0];
  }
  return null;
}

function isBody(id: unknown): boolean {
  return ['Committee', 'Organization'].includes(nounOfId(id as string) ?? '');
}
