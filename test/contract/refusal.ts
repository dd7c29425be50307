import { Refusal } from '../../src/kernel/errors';
import type { Reader } from '../../src/store/port';
import { askPatiently } from './patiently';

/** What a document was refused with, and whether the store was asked all the same. */
export interface Refused {
  readonly codes: readonly (string | null)[];
  readonly messages: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly statements: number;
  readonly data: unknown;
}

export async function refusalOf(
  reader: Reader,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Refused> {
  const { data, errors = [], statements } = await askPatiently(reader, { source, variables });
  const refusals = errors.map(({ originalError }) =>
    originalError instanceof Refusal ? originalError : null,
  );
  return {
    codes: refusals.map((refusal) => refusal?.code ?? null),
    messages: errors.map(({ message }) => message),
    details: refusals[0]?.details ?? {},
    statements: statements.length,
    data,
  };
}
