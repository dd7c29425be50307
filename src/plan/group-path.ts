import type { NounName } from '../model/noun';
import type { NounModel } from '../model/noun-model';
import type { Relation } from '../model/relation';

/** A way from a record to what tells its group. */
export interface GroupPath {
  readonly steps: readonly GroupStep[];
  /** What is read at its end: the id, or a field. */
  readonly property: string;
}

interface GroupStep {
  readonly relation: Relation;
  /** The nouns on which the path goes on, or ends. */
  readonly to: readonly NounName[];
}

/** The ways that a path of names means: one for each noun on which it can go on. */
export function pathsOf(
  noun: NounName,
  [name, ...rest]: readonly string[],
  model: NounModel,
): GroupPath[] {
  if (name === undefined || name === noun) return [{ steps: [], property: 'id' }];
  const relation = model.relationsFrom(noun).get(name);
  if (!relation) return model.nounNamed(noun).fields[name] ? [{ steps: [], property: name }] : [];
  if (rest.length === 0) return [{ steps: [{ relation, to: relation.to }], property: 'id' }];
  return relation.to.flatMap((target) =>
    pathsOf(target, rest, model).map(({ steps, property }) => ({
      steps: [{ relation, to: [target] }, ...steps],
      property,
    })),
  );
}

/** The nouns to which a path leads. */
export function endOf({ steps }: GroupPath): readonly NounName[] {
  return steps.at(-1)?.to ?? [];
}
