import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Bounds } from '../../kernel/certainty';
import { gradedSpans } from '../../kernel/graded-spans';
import { openDay } from '../../kernel/reason';
import { NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import { reasonOf } from '../../plan/execute/reason-of';
import { typeOf } from '../../schema/noun-types';
import { GradedSpanType } from './spans.type';

const ABOUT =
  'All days on which it may have held, cut where the grade changes, oldest first. A day outside is ruled out.';

/** A resolver for each noun that has spans. */
export const spansResolvers = NOUNS.filter(({ computed }) => computed?.['spans']).map(({ name }) =>
  resolverFor(name),
);

function resolverFor(noun: NounName) {
  @Resolver(() => typeOf([noun]))
  class SpansResolver {
    @FieldResolver(() => [GradedSpanType], { description: ABOUT })
    spans(@Root() record: object): GradedSpanType[] {
      return spansOf(noun, record);
    }
  }
  return SpansResolver;
}

/** The days of a record by grade, each with the sentence that an edge of a list would have for them. */
function spansOf(noun: NounName, record: object): GradedSpanType[] {
  const values = record as Readonly<Record<string, unknown>>;
  return gradedSpans(values as unknown as Bounds).map(({ certainty, from, to }) => ({
    certainty,
    from: openDay(from),
    to: openDay(to),
    sentence: reasonOf(noun, certainty, values).sentence,
  }));
}
