import { Args, Resolver, Root } from 'type-graphql';
import { badArgument, inRange } from '../../kernel/arguments';
import type { Measurement } from '../../memory/measures/measurement';
import { NETWORK } from '../../memory/network/network';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { FieldQuestion } from '../question';
import { Analytics } from './analytics.type';
import { countedBy } from './counted';
import { NetworkArgs, TieNetwork } from './network.type';

@Resolver(() => Analytics)
export class NetworkResolver {
  @FieldQuestion(
    () => TieNetwork,
    'Who is tied to whom, as a network to be drawn: each record with its measures and its place. What shows a tie is in `coMembership(with:, and:)`.',
  )
  async network(
    @Root() measurement: Measurement,
    @Args(() => NetworkArgs) { between, nodes, edges }: NetworkArgs,
    @Args(() => CountedInBodyArgs) args: CountedInBodyArgs,
  ): Promise<TieNetwork | null> {
    inRange('analytics.network.nodes', nodes, 0, 3_000);
    inRange('analytics.network.edges', edges, 0, 20_000);
    if (between === 'COMMITTEES' && typeof args.body === 'string')
      throw badArgument('analytics.network.body', 'leaves no two committees', 'between: PEOPLE');
    const counted = await countedBy(measurement, args, 'analytics.network');
    if (!counted) return null;
    // What places records is loaded when the first network is asked for.
    const { drawnNetwork } = await import('../../memory/measures/drawn-network.js');
    const found = await drawnNetwork(counted, between, { records: nodes, ties: edges });
    const network = await counted.snapshot.get(NETWORK);
    const places = new Map(found.records.map(({ id }, index) => [id, index]));
    return {
      nodes: found.records.map((record) => {
        const { name: label, noun } = network.getNodeAttributes(record.id);
        return { ...record, label, noun };
      }),
      edges: found.ties.map(({ one, other, ...tie }) => ({
        ...tie,
        one: places.get(one) as number,
        other: places.get(other) as number,
      })),
      totalNodes: found.totalRecords,
      totalEdges: found.totalTies,
      alone: found.alone,
      modularity: found.modularity,
    };
  }
}
