import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { nounOfId } from '../../model/model';
import { Analytics } from './analytics.type';
import { rankedBy, SCORE_KEYS, type Measure } from './centrality';
import { CentralityMeasureEnum, Ranked, RankedPage } from './centrality.type';
import { membershipPage } from './evidence';
import { AnalyticsOfEnum, type Of } from './of';
import { pageOf } from './page';
import { FirstArgs, MembershipPage } from './page.type';

@ArgsType()
class CentralityArgs extends FirstArgs {
  @Field(() => CentralityMeasureEnum, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => AnalyticsOfEnum, { description: 'Whom to rank.' })
  of!: Of;
}

@Resolver(() => Analytics)
export class CentralityResolver {
  @FieldResolver(() => RankedPage, {
    description:
      'People or committees by a measure in the network of people and bodies, in which a person and a body have one tie however many memberships show it.',
  })
  async centrality(
    @Root() { asked }: Analytics,
    @Args(() => CentralityArgs) { measure, of, ...input }: CentralityArgs,
  ): Promise<RankedPage> {
    const items = await rankedBy(asked, measure, of);
    const name = `analytics.centrality.${measure}.${of}`;
    const page = pageOf({ name, items, keys: SCORE_KEYS }, input);
    return {
      ...page,
      ranked: page.items.map((each) => Object.assign(new Ranked(), { ...each, asked })),
    };
  }
}

@Resolver(() => Ranked)
export class RankedResolver {
  @FieldResolver(() => MembershipPage, { description: 'The memberships that make its ties.' })
  async memberships(
    @Root() { asked, record }: Ranked,
    @Args(() => FirstArgs) input: FirstArgs,
  ): Promise<MembershipPage> {
    const tenures = (await asked.tenures()).filter(
      ({ holder, body }) => nounOfId(holder) === 'Person' && (holder === record || body === record),
    );
    return membershipPage(tenures, input);
  }
}
