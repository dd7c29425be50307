import { Args, ArgsType, Field, ID, Resolver, Root } from 'type-graphql';
import { openDay } from '../../kernel/reason';
import { PageArgs } from '../../schema/page-types';
import { sortedBy } from '../../kernel/order';
import { pageOf } from '../in-memory-page';
import { NETWORK, recordAt } from '../../memory/network/network';
import { Analytics } from './analytics.type';
import type { Measurement } from '../../memory/measures/measurement';
import { PAIR_KEYS, pairsOf, type Pair } from '../../memory/measures/co-membership';
import { CoMembership, CoMembershipConnection, SharedConnection } from './co-membership.type';
import type { Subject } from '../../memory/measures/subject';
import { SubjectEnum } from './subject-enum';
import { SHARED_KEYS, sharedBy } from '../../memory/measures/shared';
import { FieldQuestion } from '../question';

@ArgsType()
class CoMembershipArgs extends PageArgs {
  @Field(() => SubjectEnum, { description: 'Pairs of people or of committees.' })
  of!: Subject;

  @Field(() => ID, {
    nullable: true,
    description: 'Only pairs with this person or committee, by id.',
  })
  with?: string | null;
}

@Resolver(() => Analytics)
export class CoMembershipResolver {
  @FieldQuestion(
    () => CoMembershipConnection,
    'Pairs that share bodies or members: the one-mode projection of the two-mode network of people and bodies (Borgatti and Everett, Social Networks 19, 1997). Two people share a body if both may have been in it on the same day, within the requested days and with the requested certainty. Two committees share everybody who was in each of them on some of the requested days.',
  )
  async coMembership(
    @Root() measurement: Measurement,
    @Args(() => CoMembershipArgs) args: CoMembershipArgs,
  ): Promise<CoMembershipConnection> {
    const all = await pairsOf(measurement, args.of);
    if (args.with === undefined || args.with === null)
      return pairPage(all, measurement, args.of, args, null);
    const id = recordAt(await measurement.snapshot.get(NETWORK), args.with);
    const pairs = all.filter(({ one, other }) => one === id || other === id);
    return pairPage(pairs, measurement, args.of, args, id);
  }
}

/** What the fields of a pair are answered from. */
interface CoMembershipSource extends CoMembership {
  readonly measurement: Measurement;
  readonly of: Subject;
}

export function pairPage(
  items: readonly Pair[],
  measurement: Measurement,
  of: Subject,
  page: object,
  within: unknown,
): CoMembershipConnection {
  const told = [measurement.scope, within];
  const listed = { name: `analytics.coMembership.${of}`, of: told, items, keys: PAIR_KEYS };
  return pageOf(listed, page, ({ one, other, ...pair }): CoMembershipSource => ({
    ...pair,
    pair: [one, other],
    measurement,
    of,
  }));
}

@Resolver(() => CoMembership)
export class SharedResolver {
  @FieldQuestion(() => SharedConnection, 'What they share, with the memberships that show it.')
  async shared(
    @Root() { measurement, of, pair }: CoMembershipSource,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<SharedConnection> {
    const items = sortedBy(await sharedBy(measurement, of, pair), SHARED_KEYS);
    const told = [measurement.scope, of, pair];
    const listed = { name: 'analytics.shared', of: told, items, keys: SHARED_KEYS };
    return pageOf(listed, page, ({ days, ...each }) => ({
      ...each,
      possibleFrom: days && openDay(days.from),
      possibleTo: days && openDay(days.to),
    }));
  }
}
