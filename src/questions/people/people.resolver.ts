import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { GRADES, type Bounds, type Certainty } from '../../kernel/certainty';
import { ALL_DAYS, type DaySpan } from '../../kernel/day-span';
import { groupBy } from '../../kernel/group-by';
import { gradeTogether } from '../../kernel/overlap';
import { AFFILIATE } from '../../model/groups';
import { nounOfId } from '../../model/model';
import { QUESTION_ROWS } from '../../plan/limits';
import { typeOf } from '../../schema/noun-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { FieldQuestion } from '../question';
import { AffiliatedPerson, HeldMeanwhile, PeopleArgs } from './people.type';

/** A membership or an affiliation of a person, with the places in documents that show it. */
type Tenure = Bounds & { readonly id: string; readonly places: readonly string[] };

/** The people of all places with which somebody can have an affiliation. */
export const peopleResolvers = AFFILIATE.members.map((noun) => {
  @Resolver(() => typeOf([noun]))
  class PeopleResolver {
    @FieldQuestion(
      () => [AffiliatedPerson],
      'The people with a position at it or, if it is an organization, at a ccTLD that it manages now; with the memberships that they held meanwhile. At most 100, by name.',
    )
    async people(
      @Root() place: { id: string },
      @Args(() => PeopleArgs) { asOf }: PeopleArgs,
      @Ctx() { executor }: QuestionContext,
    ): Promise<AffiliatedPerson[]> {
      const days = asOf ? { from: asOf, to: asOf } : ALL_DAYS;
      const span = { from: days.from, to: days.to };
      const rows = await executor.rowsOf(statement('affiliation/of-places'), place.id, span);
      const here = groupBy(
        rows as unknown as (Tenure & { person: string })[],
        ({ person }) => person,
      );
      const people = [...here].slice(0, QUESTION_ROWS);
      return Promise.all(
        people.map(async ([person, affiliations]) => {
          const tenures = await executor.rowsOf(statement('person/tenures'), person, span);
          const certainty = asOf ? bestTogether(affiliations, [], days) : null;
          return {
            certainty,
            ...personOf(person, affiliations, tenures as unknown as Tenure[], days),
          };
        }),
      );
    }
  }
  return PeopleResolver;
});

function personOf(
  person: string,
  affiliations: readonly Tenure[],
  tenures: readonly Tenure[],
  days: DaySpan,
): Omit<AffiliatedPerson, 'certainty'> {
  const ids = affiliations.map(({ id }) => id);
  const places = new Set(affiliations.flatMap((each) => each.places));
  const isMembership = ({ id }: Tenure) => nounOfId(id) === 'Membership';
  return {
    person,
    affiliations: ids,
    others: tenures
      .filter((tenure) => !isMembership(tenure) && !ids.includes(tenure.id))
      .map(({ id }) => id),
    held: tenures.filter(isMembership).flatMap((membership): HeldMeanwhile[] => {
      const certainty = bestTogether(affiliations, [membership], days);
      if (!certainty) return [];
      const both = membership.places.filter((each) => places.has(each));
      const documents = new Set(both.map((each) => each.split(' ')[0] as string));
      return [{ membership: membership.id, certainty, shownTogether: [...documents].sort() }];
    }),
  };
}

/** The best grade with which one of the affiliations and all of these held on one day. */
function bestTogether(
  affiliations: readonly Bounds[],
  held: readonly Bounds[],
  days: DaySpan,
): Certainty | null {
  const grades = affiliations.map((each) => gradeTogether([each, ...held], days));
  return GRADES.find((grade) => grades.includes(grade)) ?? null;
}
