import { Args, ArgsType, Field, ID, Resolver, Root } from 'type-graphql';
import { badArgument } from '../../kernel/arguments';
import { readable } from '../../kernel/text';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { NETWORK, recordAt } from '../../memory/network/network';
import { Analytics } from './analytics.type';
import { countedBy } from './counted';
import type { Measurement } from '../../memory/measures/measurement';
import { PAIR_KEYS, pairsOf, type Pair } from '../../memory/measures/co-membership';
import { CoMembership, CoMembershipConnection } from './co-membership.type';
import type { Subject } from '../../memory/measures/subject';
import { SubjectEnum } from './subject-enum';
import { FieldQuestion } from '../question';

const NOUNS: Readonly<Record<Subject, NounName>> = { PERSON: 'Person', COMMITTEE: 'Committee' };

@ArgsType()
class CoMembershipArgs extends PageArgs {
  @Field(() => SubjectEnum, { description: 'Pairs of people or of committees.' })
  of!: Subject;

  @Field(() => ID, {
    nullable: true,
    description: 'Only pairs with this person or committee, by id.',
  })
  with?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only the pair of `with` and this person or committee, by id.',
  })
  and?: string | null;
}

@Resolver(() => Analytics)
export class CoMembershipResolver {
  @FieldQuestion(
    () => CoMembershipConnection,
    'Pairs that share bodies or members: the one-mode projection of the two-mode network of people and bodies (Borgatti and Everett, Social Networks 19, 1997). Two people share a body if both may have been in it on the same day, within the requested days and with the requested certainty. Two committees share everybody who was in each of them on some of the requested days.',
  )
  async coMembership(
    @Root() measurement: Measurement,
    @Args(() => CoMembershipArgs) { of, with: partner, and: second, ...page }: CoMembershipArgs,
    @Args(() => CountedInBodyArgs) args: CountedInBodyArgs,
  ): Promise<CoMembershipConnection | null> {
    if (of === 'COMMITTEE' && typeof args.body === 'string')
      throw badArgument('analytics.coMembership.body', 'leaves no two committees', 'of: PERSON');
    const counted = await countedBy(measurement, args, 'analytics.coMembership');
    if (!counted) return null;
    const all = await pairsOf(counted, of);
    if (typeof second === 'string' && typeof partner !== 'string')
      throw badArgument('analytics.coMembership.and', 'is given alone', '`with` beside it');
    if (typeof partner !== 'string') return pairPage(all, counted, of, page, null);
    const ids = [await idOf(counted, of, 'with', partner)];
    if (typeof second === 'string') ids.push(await idOf(counted, of, 'and', second));
    const pairs = all.filter(({ one, other }) => ids.every((id) => one === id || other === id));
    return pairPage(pairs, counted, of, page, ids.join());
  }
}

/** The id of a record that is asked for; a former one leads to it too. */
async function idOf(
  { snapshot }: Measurement,
  of: Subject,
  argument: string,
  given: string,
): Promise<string> {
  const id = recordAt(await snapshot.get(NETWORK), given);
  if (id === null || nounOfId(id) !== NOUNS[of])
    throw badArgument(
      `analytics.coMembership.${argument}`,
      `"${given.slice(0, 80)}" is the id of no ${readable(NOUNS[of])}`,
      'one such as person:katrina-sataki with of: PERSON, or committee:dasc with of: COMMITTEE',
    );
  return id;
}

/** What the fields of a pair are answered from. */
export interface CoMembershipSource extends CoMembership {
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
