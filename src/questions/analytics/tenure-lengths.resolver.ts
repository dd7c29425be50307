import { Args, Resolver, Root } from 'type-graphql';
import { CountedInBodyArgs } from '../../schema/counted-args';
import { PageArgs } from '../../schema/page-types';
import { sortedBy } from '../../kernel/order';
import { pageOf } from '../in-memory-page';
import { Analytics } from './analytics.type';
import { countedBy } from './counted';
import type { Measurement } from '../../memory/measures/measurement';
import {
  bucketsOf,
  LENGTH_KEYS,
  lengthsOf,
  medianRange,
  type TenureOfLength,
} from '../../memory/measures/tenure-lengths';
import { TenureLengthConnection, TenureLengths } from './tenure-lengths.type';
import { FieldQuestion } from '../question';

/** What the fields of the lengths are answered from. */
interface TenureLengthsSource extends TenureLengths {
  readonly lengths: readonly TenureOfLength[];
  /** Whether they have a grade, as days are asked for. */
  readonly graded: boolean;
  readonly of: readonly unknown[];
}

@Resolver(() => Analytics)
export class TenureLengthsResolver {
  @FieldQuestion(
    () => TenureLengths,
    'How long memberships lasted, as ranges from the certain to the possible days. A bucket counts the memberships that are certainly in it and those that may be. The median lies between the medians of the ends of the ranges (Manski, Partial Identification of Probability Distributions, 2003). One record is one term, so two consecutive terms count as two. Null if no body has this name.',
  )
  async tenures(
    @Root() measurement: Measurement,
    @Args(() => CountedInBodyArgs) args: CountedInBodyArgs,
  ): Promise<TenureLengthsSource | null> {
    const counted = await countedBy(measurement, args, 'analytics.tenures');
    if (!counted) return null;
    const lengths = lengthsOf(await counted.tenures());
    const ranges = lengths.map(({ length }) => length);
    const median = medianRange(ranges);
    return {
      lengths,
      graded: counted.scope.days !== null,
      of: [counted.scope],
      totalCount: lengths.length,
      withoutCertainDay: ranges.filter(({ atLeastDays }) => atLeastDays === 0).length,
      withoutLimit: ranges.filter(({ atMostDays }) => atMostDays === null).length,
      medianAtLeastDays: median.atLeastDays,
      medianAtMostDays: median.atMostDays,
      buckets: bucketsOf(ranges),
    };
  }
}

@Resolver(() => TenureLengths)
export class TenureLengthResolver {
  @FieldQuestion(() => TenureLengthConnection)
  tenures(
    @Root() { lengths, graded, of }: TenureLengthsSource,
    @Args(() => PageArgs) page: PageArgs,
  ): TenureLengthConnection {
    const items = sortedBy(lengths, LENGTH_KEYS);
    const list = { name: 'analytics.tenures', of, items, keys: LENGTH_KEYS };
    return pageOf(list, page, (each) => ({ ...each, certainty: graded ? each.certainty : null }));
  }
}
