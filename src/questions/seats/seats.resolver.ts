import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { isAtLeast } from '../../kernel/overlap';
import type { SeatRule } from '../../memory/services/seat-rules';
import { seatsOn, type SeatTaker } from '../../memory/services/seats';
import type { ServedTerm } from '../../memory/services/services';
import { typeOf } from '../../schema/noun-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { SeatHolder, Seats, SeatsArgs } from './seats.type';
import { FieldQuestion } from '../question';

/** The seats of both nouns that can have some. */
export const seatsResolvers = (['Committee', 'Organization'] as const).map((noun) => {
  @Resolver(() => typeOf([noun]))
  class SeatsResolver {
    @FieldQuestion(
      () => Seats,
      'Its seats on a day, and who is on them: only those of posts on record. None before the body may have existed and before the rules that give it seats. Null if it has no posts on record.',
    )
    async seats(
      @Root() body: { id: string },
      @Args(() => SeatsArgs) { asOf, certainty }: SeatsArgs,
      @Ctx() { executor }: QuestionContext,
    ): Promise<Seats | null> {
      const rules = await executor.rowsOf(statement('post/of-bodies'), body.id);
      if (rules.length === 0) return null;
      const terms = await executor.rowsOf(statement('membership/of-bodies'), body.id);
      const found = seatsOn(rules as unknown as SeatRule[], terms as unknown as ServedTerm[], asOf);
      const listed = (takers: readonly SeatTaker[]) =>
        takers.filter(({ grade }) => isAtLeast(grade, certainty ?? 'POSSIBLE')).map(shown);
      return {
        ...found,
        posts: found.posts.map(({ takers, ...post }) => ({ ...post, held: listed(takers) })),
        unplaced: listed(found.unplaced),
      };
    }
  }
  return SeatsResolver;
});

function shown({ holder, terms, grade, reason }: SeatTaker): SeatHolder {
  return { holder, memberships: terms.map(({ id }) => id), certainty: grade, reason };
}
