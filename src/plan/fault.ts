import { GraphQLError } from 'graphql';
import { Refusal } from '../kernel/errors';
import { PlanTooLarge } from './too-complex';

/** What is wrong below a field: a refusal of ours, or what the library says of an argument or a directive. */
export type Fault = Refusal | GraphQLError;

/** The name of the extension of fields that are null where something below them is wrong, and tell what. */
export const TELLS_FAULTS = 'tellsFaults';

/** Whether something is wrong with a field, and not with the whole operation. */
export function isFault(error: unknown): error is Fault {
  if (error instanceof PlanTooLarge) return false;
  return error instanceof Refusal || error instanceof GraphQLError;
}
