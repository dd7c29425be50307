import { groupBy } from '../kernel/group-by';
import { Refusal } from '../kernel/errors';
import { statement } from '../store/catalog';
import type { Writer } from '../store/port';
import { named } from '../store/statement';
import type { LoadChanges } from './changes';
import { HASH, storedProperties } from './hashes';

/** Told before anything of a step is written, and how much of all is done. */
export type Progress = (step: string, done: number, total: number) => void;

/** Few enough rows that turning them into parameters does not hold up the event loop for long. */
const BATCH = 2_000;

/** Writes what differs, and nothing else. */
export async function applyChanges(
  writer: Writer,
  changes: LoadChanges,
  progress?: Progress,
): Promise<void> {
  const total =
    changes.created.length +
    changes.changed.length +
    changes.removed.length +
    changes.relationshipsCreated.length +
    changes.relationshipsRemoved.length;
  let done = 0;
  const run = async <T>(
    step: string,
    items: readonly T[],
    write: (batch: readonly T[]) => Promise<unknown>,
  ) => {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      await write(batch);
      done += batch.length;
      progress?.(step, done, total);
    }
  };
  await run('removing relationships', changes.relationshipsRemoved, (rows) =>
    writer.write(statement('seeding/remove-relationships'), { rows }),
  );
  await run('removing nodes', changes.removed, async (ids) => {
    const [held] = await writer.read(statement('seeding/held-nodes'), { ids });
    if (held)
      throw new Refusal(
        'BAD_REQUEST',
        `${String(held['id'])} was removed from the files, but a relationship ${String(held['relationship'])} that ccNSO Graph did not create still points to it. Remove that relationship first. Nothing was changed.`,
      );
    await writer.write(statement('seeding/remove-nodes'), { ids });
  });
  for (const [Label, nodes] of groupBy(changes.created, ({ label }) => label)) {
    const create = named(statement('seeding/create-nodes'), { Label });
    await run('creating nodes', nodes, (batch) =>
      writer.write(create, { rows: batch.map(storedProperties) }),
    );
  }
  for (const [Label, nodes] of groupBy(changes.mislabelled, ({ label }) => label))
    await writer.write(named(statement('seeding/remove-label'), { Label }), {
      ids: nodes.map(({ id }) => id),
    });
  for (const [Label, nodes] of groupBy(changes.changed, ({ label }) => label)) {
    const change = named(statement('seeding/change-nodes'), { Label });
    await run('changing nodes', nodes, (batch) =>
      writer.write(change, { rows: batch.map(storedProperties) }),
    );
  }
  for (const [RELATIONSHIP, relationships] of groupBy(
    changes.relationshipsCreated,
    ({ type }) => type,
  )) {
    const create = named(statement('seeding/create-relationships'), { RELATIONSHIP });
    await run('creating relationships', relationships, (batch) =>
      writer.write(create, {
        rows: batch.map(({ from, to, hash, properties }) => ({
          from,
          to,
          properties: { ...properties, [HASH]: hash },
        })),
      }),
    );
  }
}
