import { ObjectType } from 'type-graphql';
import { inMemoryConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';

@ObjectType({ description: 'A page of the memberships from which something follows, by id.' })
export class CountedMembershipConnection extends inMemoryConnection<string>(
  'CountedMembership',
  () => typeOf(['Membership']),
) {}

@ObjectType({ description: 'A page of the decisions that were counted, by date.' })
export class CountedDecisionConnection extends inMemoryConnection<string>('CountedDecision', () =>
  typeOf(['Decision']),
) {}
