import { ObjectType } from 'type-graphql';
import { inMemoryRecords } from '../../schema/in-memory-connection';
import { CitationsField, GradedField } from '../../schema/record-fields';

@ObjectType({ description: 'A page of the memberships from which something follows, by id.' })
export class CountedMembershipConnection extends inMemoryRecords(
  'CountedMembership',
  ['Membership'],
  GradedField({ on: '`analytics(asOf:)` or `analytics(during:)`' }),
) {}

@ObjectType({ description: 'A page of the decisions that were counted, by date.' })
export class CountedDecisionConnection extends inMemoryRecords(
  'CountedDecision',
  ['Decision'],
  CitationsField({ description: 'Its sources.' }),
) {}
