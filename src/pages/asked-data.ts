import type { FormattedExecutionResult } from 'graphql';
import { ERRORS, Refusal, type ErrorCode } from '../kernel/errors';

/** The data of an answer; what the client asked wrongly or has to wait for, it is told as the API tells it. */
export function askedData<Data>({ data, errors }: FormattedExecutionResult): Data | null {
  if (errors?.length) {
    const told = errors.map(({ message }) => message).join('\n');
    const code = errors[0]?.extensions?.['code'] as ErrorCode | undefined;
    throw code && code in ERRORS && code !== 'INTERNAL' ? new Refusal(code, told) : new Error(told);
  }
  return (data ?? null) as Data | null;
}
