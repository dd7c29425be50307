import type { Parameters } from '../../store/port';
import type { Statement } from '../../store/statement';
import { composeLists, composeLookup, type Composed } from '../cypher/compose';
import type { ListRead, LookupRead } from '../read';
import { recordBound } from '../read-cost';
import type { PlanValue, Variables } from '../value';

/** What is sent to a store for reads: composed once, and filled in for each request. */
export interface PlanStatement {
  readonly statement: Statement;
  readonly parametersOf: (variables: Variables) => Parameters;
}

/** A statement that is sent for keys, with the most records that it reads for one. */
interface LookupStatement extends PlanStatement {
  readonly records: PlanValue<number>;
}

const COMPOSED = new WeakMap<object, PlanStatement>();

/** The statement of lists, which is kept under a key. */
export function listsStatement(key: object, reads: readonly ListRead[]): PlanStatement {
  return composedOnce(key, () => planStatement('list', composeLists(reads)));
}

export function lookupStatement(read: LookupRead): LookupStatement {
  return composedOnce(read, () => ({
    ...planStatement('lookup', composeLookup(read)),
    records: recordBound(read),
  }));
}

function composedOnce<S extends PlanStatement>(key: object, compose: () => S): S {
  const known = COMPOSED.get(key) as S | undefined;
  if (known) return known;
  const composed = compose();
  COMPOSED.set(key, composed);
  return composed;
}

/** A composed statement as the store takes it. Its text holds no value, so it may be named in a log. */
function planStatement(kind: string, { text, parameters }: Composed): PlanStatement {
  const values = Object.entries(parameters);
  return {
    statement: {
      name: `plan/${kind}`,
      about: 'Composed from a plan.',
      mode: 'read',
      parameters: values.map(([name]) => name),
      names: [],
      text,
    },
    parametersOf: (variables) =>
      Object.fromEntries(values.map(([name, value]) => [name, value(variables)])),
  };
}
