import { groupBy } from '../../kernel/group-by';
import { enumerate } from '../../kernel/text';
import type { Connection, Named, PageRecord } from './record';
import { COUNTED } from './sentence-clauses';
import { joinedParts, type SentencePart } from './sentence-parts';

/** The numbers of what is on record beside it, and the bodies in which a person is, those with most terms first. */
export function sentenceCounts(record: PageRecord): SentencePart[][] {
  const countOf = (list: string) =>
    (record[list] as Partial<Connection> | undefined)?.totalCount ?? 0;
  const counts = COUNTED.flatMap(([list, one, several]) => {
    const count = countOf(list);
    return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
  });
  const cited = countOf('citedBy');
  return [
    ...bodiesOf(record),
    ...(counts.length > 0 ? [[`${enumerate(counts)} on record`]] : []),
    ...(cited > 0 ? [[`cited by ${cited} ${cited === 1 ? 'record' : 'records'}`]] : []),
  ];
}

const MOST_BODIES = 3;

function bodiesOf({ __typename, ...record }: PageRecord): SentencePart[][] {
  const { edges = [], totalCount } = (record['memberships'] ?? {}) as Partial<Connection>;
  if (__typename !== 'Person' || edges.length === 0) return [];
  const terms = groupBy(edges, ({ node }) => (node['body'] as Named).id);
  const bodies = [...terms.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap(([first]) => (first ? [first.node['body'] as Named] : []));
  const named = bodies.slice(0, MOST_BODIES).map(({ label, url }) => ({ text: label, url }));
  // Where not all memberships are on the page, there may be more bodies than are counted.
  const more = edges.length === totalCount ? bodies.length - named.length : 0;
  const others =
    more > 0 ? [' and ', `${more} more`] : edges.length === totalCount ? [] : [' and others'];
  return [['in ', ...joinedParts(named, others.length > 0 ? ', ' : ' and '), ...others]];
}
