import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../schema/page-types';
import { sortedBy } from '../../kernel/order';
import { pageOf } from '../in-memory-page';
import type { QuestionContext } from '../context';
import { Analytics } from './analytics.type';
import { bodyNamed } from './body';
import {
  bucketsOf,
  LENGTH_KEYS,
  lengthsOf,
  medianRange,
} from '../../memory/measures/tenure-lengths';
import { TenureLengthConnection, TenureLengths, TenuresArgs } from './tenure-lengths.type';

@Resolver(() => Analytics)
export class TenureLengthsResolver {
  @FieldResolver(() => TenureLengths, {
    nullable: true,
    description:
      'How long memberships lasted, as ranges: from the days that are certain to those that are possible. A bucket counts what lies in it for certain and what can; the median of ranges lies between the medians of their ends (Manski, Partial Identification of Probability Distributions, 2003). One record is one term, so two terms in a row count as two. Null when no body has the name.',
  })
  async tenures(
    @Root() { measurement }: Analytics,
    @Args(() => TenuresArgs) args: TenuresArgs,
    @Ctx() context: QuestionContext,
  ): Promise<TenureLengths | null> {
    const body = args.body && (await bodyNamed(args.body, 'analytics.tenures.body', context));
    if (args.body && !body) return null;
    const tenures = (await measurement.tenures()).filter((tenure) => !body || tenure.body === body);
    const lengths = lengthsOf(tenures);
    const ranges = lengths.map(({ length }) => length);
    const median = medianRange(ranges);
    return Object.assign(new TenureLengths(), {
      lengths,
      totalCount: lengths.length,
      withoutCertainDay: ranges.filter(({ atLeastDays }) => atLeastDays === 0).length,
      withoutLimit: ranges.filter(({ atMostDays }) => atMostDays === null).length,
      medianAtLeastDays: median.atLeastDays,
      medianAtMostDays: median.atMostDays,
      buckets: bucketsOf(ranges),
    });
  }
}

@Resolver(() => TenureLengths)
export class TenureLengthResolver {
  @FieldResolver(() => TenureLengthConnection, {
    description: 'The memberships that were counted.',
  })
  tenures(
    @Root() { lengths }: TenureLengths,
    @Args(() => PageArgs) page: PageArgs,
  ): TenureLengthConnection {
    const items = sortedBy(lengths, LENGTH_KEYS);
    return pageOf({ name: 'analytics.tenures', items, keys: LENGTH_KEYS }, page, (each) => each);
  }
}
