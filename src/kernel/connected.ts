/** Groups in which each item is linked with another one, the items of each in their order. */
export function connected<T>(items: readonly T[], linked: (a: T, b: T) => boolean): T[][] {
  if (items.length < 2) return items.map((item) => [item]);
  let groups: T[][] = [];
  for (const item of items) {
    const near = groups.filter((group) => group.some((each) => linked(each, item)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), item]];
  }
  return groups.map((group) => items.filter((item) => group.includes(item)));
}
