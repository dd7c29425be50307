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
          const best = bestTogether(affiliations, [], days);
          return {
            certainty: (asOf && best?.grade) || null,
            mostCertain: best?.affiliation ?? '',
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
): Omit<AffiliatedPerson, 'certainty' | 'mostCertain'> {
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
      const best = bestTogether(affiliations, [membership], days);
      if (!best) return [];
      const both = membership.places.filter((each) => places.has(each));
      const documents = new Set(both.map((each) => each.split(' ')[0] as string));
      const { grade: certainty, affiliation } = best;
      const shownTogether = [...documents].sort();
      return [{ membership: membership.id, certainty, affiliation, shownTogether }];
    }),
  };
}

interface Best {
  readonly grade: Certainty;
  readonly affiliation: string;
}

/** The affiliation that held on one day with all of these most certainly, and its grade. */
function bestTogether(
  affiliations: readonly Tenure[],
  held: readonly Bounds[],
  days: DaySpan,
): Best | null {
  const graded = affiliations.map((each) => ({
    grade: gradeTogether([each, ...held], days),
    affiliation: each.id,
  }));
  for (const grade of GRADES) {
    const best = graded.find((each) => each.grade === grade);
    if (best) return { grade, affiliation: best.affiliation };
  }
  return null;
}
