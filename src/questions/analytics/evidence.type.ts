import { ObjectType } from 'type-graphql';
import { listedConnection } from '../../schema/in-memory-connection';
import { typeOf } from '../../schema/noun-types';

@ObjectType({ description: 'A page of the memberships from which something follows, by id.' })
export class CountedMembershipConnection extends listedConnection<string>('CountedMembership', () =>
  typeOf(['Membership']),
) {}

@ObjectType({ description: 'A page of the decisions that were counted, by date.' })
export class CountedDecisionConnection extends listedConnection<string>('CountedDecision', () =>
  typeOf(['Decision']),
) {}
