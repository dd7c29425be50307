import { Args, ArgsType, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { nounOfId } from '../../model/model';
import { Analytics } from './analytics.type';
import { rankedBy, SCORE_KEYS, type Measure } from '../../memory/measures/centrality';
import { CentralityMeasureEnum, Ranked, RankedConnection } from './centrality.type';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import type { Subject } from '../../memory/measures/subject';
import { SubjectEnum } from './subject-enum';

@ArgsType()
class CentralityArgs extends PageArgs {
  @Field(() => CentralityMeasureEnum, { description: 'The measure.' })
  measure!: Measure;

  @Field(() => SubjectEnum, { description: 'Whom to rank.' })
  of!: Subject;
}

@Resolver(() => Analytics)
export class CentralityResolver {
  @FieldResolver(() => RankedConnection, {
    description:
      'People or committees by a measure in the network of people and bodies, in which a person and a body have one tie however many memberships show it.',
  })
  async centrality(
    @Root() { measurement }: Analytics,
    @Args(() => CentralityArgs) { measure, of, ...page }: CentralityArgs,
  ): Promise<RankedConnection> {
    const items = await rankedBy(measurement, measure, of);
    const name = `analytics.centrality.${measure}.${of}`;
    return pageOf({ name, items, keys: SCORE_KEYS }, page, (each) =>
      Object.assign(new Ranked(), { ...each, measurement }),
    );
  }
}

@Resolver(() => Ranked)
export class RankedResolver {
  @FieldResolver(() => CountedMembershipConnection, {
    description: 'The memberships that make its ties.',
  })
  async memberships(
    @Root() { measurement, record }: Ranked,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CountedMembershipConnection> {
    const tenures = (await measurement.tenures()).filter(
      ({ holder, body }) => nounOfId(holder) === 'Person' && (holder === record || body === record),
    );
    return membershipPage(tenures, page);
  }
}
