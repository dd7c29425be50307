import { firstDay, lastDay } from '../../kernel/partial-date';

interface Dated {
  readonly id: string;
  readonly date: string | null;
  readonly isPlanned: boolean;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Records that stand below each other, none of which came of another. */
export interface LineageColumn {
  readonly isPlanned: boolean;
  /** Each with how many different days of the column come before its own. */
  readonly members: readonly { readonly id: string; readonly step: number }[];
}

/** No more stand below each other, so that a picture is not higher than a screen. */
const MOST = 4;

/**
 * What is dated, in columns in the order of time; what is only planned in columns of its own, after
 * all that happened; and what happened on no day that a source gives.
 */
export function inOrderOfTime(
  nodes: readonly Dated[],
  links: readonly Link[],
): { readonly columns: readonly LineageColumn[]; readonly undated: readonly string[] } {
  const places = placesOf(nodes, links);
  const sorted = nodes
    .filter(({ date, isPlanned }) => date !== null || isPlanned)
    .map((node) => ({ ...node, ...(places.get(node.id) ?? LAST) }))
    .sort(
      (a, b) =>
        Number(a.isPlanned) - Number(b.isPlanned) ||
        compare(a.day, b.day) ||
        a.turn - b.turn ||
        compare(a.id, b.id),
    );
  const columns: { isPlanned: boolean; members: typeof sorted }[] = [];
  for (const node of sorted) {
    const last = columns.at(-1);
    const hangsOn = (id: string) =>
      links.some(
        ({ from, to }) => (from === id && to === node.id) || (to === id && from === node.id),
      );
    if (
      last?.isPlanned === node.isPlanned &&
      last.members.length < MOST &&
      !last.members.some(({ id }) => hangsOn(id))
    )
      last.members.push(node);
    else columns.push({ isPlanned: node.isPlanned, members: [node] });
  }
  return {
    columns: columns.map(({ members, ...column }) => {
      const days = [...new Set(members.map(({ day }) => day))];
      return {
        ...column,
        members: members.map(({ id, day }) => ({ id, step: days.indexOf(day) })),
      };
    }),
    undated: nodes.flatMap(({ id, date, isPlanned }) => (date || isPlanned ? [] : [id])),
  };
}

const LAST = { day: '~', turn: 0 };

/**
 * The day by which each stands. A year or a month stands for all its days, so what came of
 * something on one of them stands after that; of one day, what came of the other is second.
 */
function placesOf(
  nodes: readonly Dated[],
  links: readonly Link[],
): ReadonlyMap<string, { day: string; turn: number }> {
  const dates = new Map(nodes.flatMap(({ id, date }) => (date ? [[id, date] as const] : [])));
  const places = new Map<string, { day: string; turn: number }>(
    [...dates].map(([id, date]) => [id, { day: firstDay(date), turn: 0 }]),
  );
  // Each round brings what is right one step further; links in a circle end with the last round.
  for (let round = 0, isMoved = true; isMoved && round < nodes.length; round++) {
    isMoved = false;
    for (const { from, to } of links) {
      const [earlier, later] = [places.get(from), places.get(to)];
      if (!earlier || !later || earlier.day > lastDay(dates.get(to) as string)) continue;
      if (later.day > earlier.day || (later.day === earlier.day && later.turn > earlier.turn))
        continue;
      places.set(to, { day: earlier.day, turn: earlier.turn + 1 });
      isMoved = true;
    }
  }
  return places;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
