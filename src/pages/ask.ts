import type { FormattedExecutionResult } from 'graphql';

/** Answers a published operation with these variables, within this process. */
export type Ask = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<FormattedExecutionResult>;
