import { Refusal } from '../../kernel/errors';
import { BODY } from '../../model/groups';
import { naturalKeys } from '../../model/natural-key';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { statement } from '../../store/catalog';
import type { Snapshot } from '../snapshot';
import { NETWORK } from './network';

/**
 * The committee or the organization that a text names: an id, now or formerly,
 * else the acronym, name or another name of a committee, else of an organization.
 * Null when there is none.
 */
export async function bodyNamed(
  text: string,
  argument: string,
  snapshot: Snapshot,
): Promise<string | null> {
  const network = await snapshot.get(NETWORK);
  if (network.hasNode(text)) return isBody(text) ? text : null;
  const named = BODY.members.flatMap((noun) => naturalKeys(noun, text));
  const keys = [text, ...named.map((key) => key.text)];
  const rows = await snapshot.reader.read(statement('analytics/bodies-named'), { keys });
  for (const each of keys) {
    const found = rows.filter((row) => row['key'] === each);
    const best = found.filter((row) => row['rank'] === found[0]?.['rank'] && isBody(row['id']));
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
  return BODY.members.includes(nounOfId(id as string) as NounName);
}
