import type { ListGrouping, GroupValue } from '../grouping';
import type { GroupPath } from '../group-path';
import { labelOf, relationText } from './pattern';

/** How many records `x` are in each group: a list of values with their numbers, that of the unknown first. */
export function groupText({ value, most }: ListGrouping, x: string, column: string): string {
  return [
    ...groupValues(value, x),
    `ORDER BY CASE WHEN v IS NULL THEN 0 ELSE 1 END, n DESC, v`,
    `LIMIT ${most}`,
    `RETURN collect([v, n]) AS ${column}`,
  ].join('\n');
}

function groupValues(value: GroupValue, x: string): string[] {
  const counted = (v: string) => `WITH ${v} AS v, count(${x}) AS n`;
  switch (value.of) {
    case 'property':
      return [counted(`toString(${x}.${value.property})`)];
    case 'year':
      return [counted(`substring(${x}.${value.property}, 0, 4)`)];
    case 'noun':
      return [counted(`split(${x}.id, ':')[0]`)];
    case 'reached': {
      const found = value.paths.map((path) => pathText(path, x)).join(' + ');
      return [
        `WITH ${x}, ${found} AS vs`,
        // What leads nowhere has a group too.
        'UNWIND CASE WHEN size(vs) = 0 THEN [null] ELSE vs END AS v',
        // Two ways can lead to one group.
        ...(isOneWay(value.paths) ? [] : [`WITH DISTINCT ${x}, v`]),
        counted('v'),
      ];
    }
  }
}

function isOneWay(paths: readonly GroupPath[]): boolean {
  const steps = paths.flatMap((path) => path.steps);
  return paths.length === 1 && steps.every(({ relation }) => relation.reach === 'one');
}

function pathText({ steps, property }: GroupPath, x: string): string {
  const way = steps.map(({ relation, to }, index) => {
    const last = index === steps.length - 1 ? 't' : '';
    return `${relationText(relation)}(${last}:${labelOf(to)})`;
  });
  return `[(${x})${way.join('')} | t.${property}]`;
}
