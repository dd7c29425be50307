import { Args, ArgsType, Field, Resolver, Root } from 'type-graphql';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { PageArgs } from '../../schema/page-types';
import { pageOf } from '../in-memory-page';
import { nounOfId } from '../../model/model';
import { Analytics } from './analytics.type';
import type { Measurement } from '../../memory/measures/measurement';
import { rankedBy, SCORE_KEYS, type Measure } from '../../memory/measures/centrality';
import { CentralityMeasureEnum, Ranked, RankedConnection } from './centrality.type';
import { countedBy } from './counted';
import { membershipPage } from './evidence';
import { CountedMembershipConnection } from './evidence.type';
import type { Subject } from '../../memory/measures/subject';
import { SubjectEnum } from './subject-enum';
import { FieldQuestion } from '../question';

@ArgsType()
class CentralityArgs extends PageArgs {
  @Field(() => CentralityMeasureEnum)
  measure!: Measure;

  @Field(() => SubjectEnum, { description: 'Rank people or committees.' })
  of!: Subject;
}

@Resolver(() => Analytics)
export class CentralityResolver {
  @FieldQuestion(
    () => RankedConnection,
    'People or committees ranked by centrality in the network of people and bodies. A person and a body have one edge, however many memberships connect them.',
  )
  async centrality(
    @Root() measurement: Measurement,
    @Args(() => CentralityArgs) { measure, of, ...page }: CentralityArgs,
    @Args(() => CountedInBodyArgs) args: CountedInBodyArgs,
  ): Promise<RankedConnection | null> {
    const counted = await countedBy(measurement, args, 'analytics.centrality');
    if (!counted) return null;
    const items = await rankedBy(counted, measure, of);
    const name = `analytics.centrality.${measure}.${of}`;
    const list = { name, of: [counted.scope], items, keys: SCORE_KEYS };
    return pageOf(list, page, (each) => ({ ...each, measurement: counted }));
  }
}

/** What the fields of somebody ranked are answered from. */
interface RankedSource extends Ranked {
  readonly measurement: Measurement;
}

@Resolver(() => Ranked)
export class RankedResolver {
  @FieldQuestion(() => CountedMembershipConnection, 'The memberships behind its edges.')
  async memberships(
    @Root() { measurement, record }: RankedSource,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<CountedMembershipConnection> {
    const tenures = (await measurement.tenures()).filter(
      ({ holder, body }) => nounOfId(holder) === 'Person' && (holder === record || body === record),
    );
    return membershipPage(tenures, measurement, page, [measurement.scope, record]);
  }
}
