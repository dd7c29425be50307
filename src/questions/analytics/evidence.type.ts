import { ObjectType } from 'type-graphql';
import { inMemoryRecords } from '../../schema/in-memory-connection';

@ObjectType({ description: 'A page of the memberships from which something follows, by id.' })
export class CountedMembershipConnection extends inMemoryRecords('CountedMembership', [
  'Membership',
]) {}

@ObjectType({ description: 'A page of the decisions that were counted, by date.' })
export class CountedDecisionConnection extends inMemoryRecords('CountedDecision', ['Decision']) {}
