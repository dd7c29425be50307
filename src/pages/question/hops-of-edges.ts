import type { AroundData, HopData, LinkData } from '../around/around-data';

type Around = NonNullable<AroundData['neighbourhood']>;

/** A neighbourhood as an operation can answer it: by pairs of records, or by relationships. */
export interface NeighbourhoodAnswer extends Omit<Around, 'hops'> {
  readonly hops?: readonly HopData[];
  readonly edges?: readonly (LinkData['relationships'][number] & Pick<HopData, 'from' | 'to'>)[];
}

/** What connects the records by pairs, made of single relationships where an operation selects those. */
export function hopsOfEdges({ hops, edges = [] }: NeighbourhoodAnswer): readonly HopData[] {
  return (
    hops ??
    edges.map(({ from, to, ...relationship }) => ({
      from,
      to,
      links: [{ record: null, relationships: [relationship] }],
    }))
  );
}
