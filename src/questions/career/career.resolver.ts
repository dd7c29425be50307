import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { certaintyWithin, type Bounds } from '../../kernel/certainty';
import { ALL_DAYS } from '../../kernel/day-span';
import { openDay } from '../../kernel/reason';
import { nounOfId } from '../../model/model';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { CareerArgs, CareerStep } from './career.type';
import { FieldQuestion } from '../question';

@Resolver(() => typeOf(['Person']))
export class CareerResolver {
  @FieldQuestion(
    () => [CareerStep],
    "The person's memberships and affiliations by first known date; at most 100.",
  )
  async career(
    @Root() person: { id: string },
    @Args(() => CareerArgs) { asOf }: CareerArgs,
    @Ctx() { executor }: QuestionContext,
  ): Promise<CareerStep[]> {
    const { from, to } = asOf ? { from: asOf, to: asOf } : ALL_DAYS;
    const parameters = { from, to, limit: QUESTION_ROWS };
    const rows = await executor.rowsOf(statement('person/career'), person.id, parameters);
    return rows.map((row) => {
      const id = row['id'] as string;
      const isMembership = nounOfId(id) === 'Membership';
      return {
        tenure: id,
        certainty: asOf ? certaintyWithin(row as unknown as Bounds, asOf, asOf) : null,
        membership: isMembership ? id : null,
        affiliation: isMembership ? null : id,
        possibleFrom: openDay(row['possibleFrom'] as string),
        possibleTo: openDay(row['possibleTo'] as string),
      };
    });
  }
}
