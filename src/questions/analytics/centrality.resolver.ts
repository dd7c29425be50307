import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { nounOfId } from '../../model/model';
import { Analytics } from './analytics.type';
import { rankedBy, SCORE_KEYS, type Measure } from '../../memory/measures/centrality';
import { CentralityMeasureEnum, Ranked, RankedConnection } from './centrality.type';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import { AnalyticsOfEnum, type Of } from '../../memory/measures/subject';

@ArgsType()
class CentralityArgs extends PageArgs {
  @Field(() => CentralityMeasureEnum, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => AnalyticsOfEnum, { description: 'Whom to rank.' })
  of!: Of;
}

@Resolver(() => Analytics)
export class CentralityResolver {
  @FieldResolver(() => RankedConnection, {
    description:
      'People or committees by a measure in the network of people and bodies, in which a person and a body have one tie however many memberships show it.',
  })
  async centrality(
    @Root() { asked }: Analytics,
    @Args(() => CentralityArgs) { measure, of, ...page }: CentralityArgs,
  ): Promise<RankedConnection> {
    const items = await rankedBy(asked, measure, of);
    const name = `analytics.centrality.${measure}.${of}`;
    return pageOf({ name, items, keys: SCORE_KEYS }, page, (each) =>
      Object.assign(new Ranked(), { ...each, asked }),
    );
  }
}

@Resolver(() => Ranked)
export class RankedResolver {
  @FieldResolver(() => CountedMembershipConnection, {
    description: 'The memberships that make its ties.',
  })
  async memberships(
    @Root() { asked, record }: Ranked,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CountedMembershipConnection> {
    const tenures = (await asked.tenures()).filter(
      ({ holder, body }) => nounOfId(holder) === 'Person' && (holder === record || body === record),
    );
    return membershipPage(tenures, page);
  }
}
