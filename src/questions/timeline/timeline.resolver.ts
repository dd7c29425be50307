import { Args, Ctx, Resolver } from 'type-graphql';
import { someOf } from '../../kernel/arguments';
import { firstDay, lastDay } from '../../kernel/partial-date';
import { daysOf } from '../../kernel/day-span';
import { pageOf } from '../in-memory-page';
import { NETWORK, recordAt } from '../../memory/network/network';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { eventsOf, eventKey } from '../../memory/timeline/events';
import { TimelineArgs, TimelineConnection } from './timeline.type';

/** A place is a text of its own: the date, the record and the kind. */
const KEYS = [{ of: eventKey }];

@Resolver()
export class TimelineResolver {
  @Question(() => TimelineConnection, {
    runsInWorker: true,
    description:
      'All dated events of a record and of the records related to it, oldest first. A ccTLD, a territory and an organization have those of what is theirs too. Null if no record has the id.',
  })
  async timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() { snapshot }: QuestionContext,
  ): Promise<TimelineConnection | null> {
    const days = daysOf(args, 'timeline');
    const network = await snapshot.get(NETWORK);
    const of = recordAt(network, args.of);
    if (of === null) return null;
    const types = someOf('timeline.types', args.types);
    const events = eventsOf(network, of).filter(
      ({ date, kind }) =>
        firstDay(date) <= days.to && lastDay(date) >= days.from && (!types || types.includes(kind)),
    );
    const list = { name: 'timeline', of: [of, days, types], items: events, keys: KEYS };
    return pageOf(list, args, ({ kind, date, id, through }) => ({
      kind,
      date,
      record: id,
      through,
    }));
  }
}
