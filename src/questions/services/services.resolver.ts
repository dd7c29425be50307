import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { sortedBy } from '../../kernel/order';
import { isAtLeast } from '../../kernel/overlap';
import { inRoles, leastOn } from '../../memory/measures/counted';
import { bodyNamed } from '../../memory/network/body-named';
import {
  gradeOn,
  SERVICE_ORDERS,
  servicesOf,
  type ServedTerm,
  type ServiceRecord,
} from '../../memory/services/services';
import { QUESTION_ROWS } from '../../plan/limits';
import { CountedArgs } from '../../schema/counted-args';
import { typeOf } from '../../schema/noun-types';
import { statement } from '../../store/catalog';
import type { QuestionContext } from '../context';
import { pageOf } from '../in-memory-page';
import { HeldServicesArgs, Service, ServiceConnection, ServicesArgs } from './services.type';
import { FieldQuestion } from '../question';

/** The services in both nouns that can be a body. */
const ofBodies = (['Committee', 'Organization'] as const).map((noun) => {
  @Resolver(() => typeOf([noun]))
  class ServicesInBodyResolver {
    @FieldQuestion(
      () => ServiceConnection,
      'Terms of its members that follow each other, as one service each.',
    )
    async services(
      @Root() body: { id: string },
      @Args(() => ServicesArgs) page: ServicesArgs,
      @Args(() => CountedArgs) counted: CountedArgs,
      @Ctx() { executor }: QuestionContext,
    ): Promise<ServiceConnection> {
      const args = { ...page, ...counted };
      const rows = await executor.rowsOf(statement('membership/of-bodies'), body.id);
      const keys = SERVICE_ORDERS[args.orderBy];
      const items = sortedBy(asked(rows as unknown as ServedTerm[], args), keys);
      const { roles, acrossRoles, asOf } = args;
      const of = [body.id, roles, acrossRoles, asOf];
      const list = { name: `services.${args.orderBy}`, of, path: `services`, items, keys };
      return pageOf(list, args, (service) => shown(service, args.asOf));
    }
  }
  return ServicesInBodyResolver;
});

/** The services of the nouns that hold memberships and are no bodies themselves. */
const ofHolders = (['Person', 'CcTld'] as const).map((noun) => {
  @Resolver(() => typeOf([noun]))
  class ServicesOfHolderResolver {
    @FieldQuestion(
      () => [Service],
      'Its terms in one body and role that follow each other, as one service each, oldest first; at most 100.',
    )
    async services(
      @Root() holder: { id: string },
      @Args(() => HeldServicesArgs) args: HeldServicesArgs,
      @Ctx() { executor, snapshot }: QuestionContext,
    ): Promise<Service[] | null> {
      const body =
        typeof args.body === 'string' && (await bodyNamed(args.body, 'services.body', snapshot));
      if (body === null) return null;
      const rows = await executor.rowsOf(statement('membership/of-holders'), holder.id);
      const services = asked(rows as unknown as ServedTerm[], args).filter(
        ({ terms }) => body === false || terms[0]?.body === body,
      );
      return sortedBy(services, SERVICE_ORDERS.START)
        .slice(0, QUESTION_ROWS)
        .map((service) => shown(service, args.asOf));
    }
  }
  return ServicesOfHolderResolver;
});

export const servicesResolvers = [...ofBodies, ...ofHolders];

type Asked = CountedArgs & Pick<ServicesArgs, 'acrossRoles' | 'asOf'>;

function asked(
  terms: readonly ServedTerm[],
  { roles, certainty, acrossRoles, asOf }: Asked,
): ServiceRecord[] {
  const least = leastOn(asOf, certainty, 'services');
  const counted = inRoles(terms, roles, 'services').map(({ role }) => role);
  return servicesOf(terms, counted, acrossRoles).filter((service) => {
    const graded = asOf ? gradeOn(service, asOf) : null;
    return !asOf || (graded && isAtLeast(graded.grade, least));
  });
}

function shown(service: ServiceRecord, asOf?: string | null): Service {
  const { terms, bounds, mayJoin, length } = service;
  const [first] = terms as readonly [ServedTerm, ...ServedTerm[]];
  const graded = asOf ? gradeOn(service, asOf) : null;
  return {
    holder: first.holder,
    body: first.body,
    roles: [...new Set(terms.map(({ role }) => role))],
    memberships: terms.map(({ id }) => id),
    mayJoin: mayJoin.map(({ id }) => id),
    from: terms.find(({ possibleFrom }) => possibleFrom === bounds.possibleFrom)?.start ?? null,
    to: terms.findLast(({ possibleTo }) => possibleTo === bounds.possibleTo)?.end ?? null,
    length,
    certainty: graded?.grade ?? null,
    reason: graded?.reason ?? null,
  };
}
