import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { encodeCursor } from '../../kernel/cursor';
import { firstDay, lastDay } from '../../kernel/partial-date';
import { cutPage, windowOf } from '../../plan/page';
import { daysOf } from '../../plan/span';
import { networkPart } from '../network/network';
import type { QuestionContext } from '../question';
import { WALKS } from '../walks';
import { eventsOf, placeOf } from './events';
import { TimelineArgs, TimelineConnection } from './timeline.type';

const ORDER = {
  name: 'timeline',
  keys: [{ expression: 'place', descending: false, kind: 'string' as const }],
};

@Resolver()
export class TimelineResolver {
  @Extensions({ [WALKS]: true })
  @Query(() => TimelineConnection, {
    nullable: true,
    description: 'Everything dated about a record, in order; null when no record has the id.',
  })
  async timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() { generation }: QuestionContext,
  ): Promise<TimelineConnection | null> {
    const window = windowOf({ ...args }, ORDER, 'timeline');
    const days = daysOf(args, 'timeline');
    const network = await generation.get(networkPart);
    if (!network.hasNode(args.of)) return null;
    const events = eventsOf(network, args.of).filter(
      ({ date, kind }) =>
        firstDay(date) <= days.to &&
        lastDay(date) >= days.from &&
        (!args.types || args.types.includes(kind)),
    );
    const { rows, pageInfo } = cutPage(events, window, placeOf);
    const edges = rows.map((event) => ({
      cursor: encodeCursor(ORDER.name, [placeOf(event)]),
      node: { kind: event.kind, date: event.date, record: event.id },
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        ...pageInfo,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: events.length,
    };
  }
}
