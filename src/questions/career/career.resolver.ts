import { Ctx, Resolver, Root } from 'type-graphql';
import { openDay } from '../../kernel/reason';
import { nounOfId } from '../../model/model';
import { QUESTION_ROWS } from '../../plan/limits';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { typeOf } from '../../schema/noun-types';
import { CareerStep } from './career.type';
import { FieldQuestion } from '../question';

@Resolver(() => typeOf(['Person']))
export class CareerResolver {
  @FieldQuestion(
    () => [CareerStep],
    "The person's memberships and affiliations by first known date; at most 100.",
  )
  async career(
    @Root() person: { id: string },
    @Ctx() { executor }: QuestionContext,
  ): Promise<CareerStep[]> {
    const rows = await executor.rowsOf(statement('person/career'), person.id, {
      limit: QUESTION_ROWS,
    });
    return rows.map((row) => {
      const id = row['id'] as string;
      const isMembership = nounOfId(id) === 'Membership';
      return {
        membership: isMembership ? id : null,
        affiliation: isMembership ? null : id,
        possibleFrom: openDay(row['possibleFrom'] as string),
        possibleTo: openDay(row['possibleTo'] as string),
      };
    });
  }
}
