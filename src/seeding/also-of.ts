import { groupBy } from '../kernel/group-by';
import { nounNamed, nounOfId, relationsFrom } from '../model/model';
import type { NounName } from '../model/noun';
import type { GraphRelationship } from './graph';

/** The relationships that a record has because what it deals with has them: they are its own then. */
export function alsoOfOthers(
  ids: readonly string[],
  stated: readonly GraphRelationship[],
): GraphRelationship[] {
  const outgoing = groupBy(stated, ({ type, from }) => `${type} ${from}`);
  const incoming = groupBy(stated, ({ type, to }) => `${type} ${to}`);
  const ends = (id: string, name: string): string[] => {
    const relation = relationsFrom(nounOfId(id) as NounName).get(name);
    if (!relation) return [];
    const { relationship, direction } = relation;
    return direction === 'out'
      ? (outgoing.get(`${relationship} ${id}`) ?? []).map(({ to }) => to)
      : (incoming.get(`${relationship} ${id}`) ?? []).map(({ from }) => from);
  };
  return ids.flatMap((id) =>
    Object.values(nounNamed(nounOfId(id) as NounName).relationships).flatMap(
      ({ type, alsoOf = [] }) => {
        const others = alsoOf.flatMap((steps) =>
          steps.reduce((from, step) => from.flatMap((each) => ends(each, step)), [id]),
        );
        const known = (outgoing.get(`${type} ${id}`) ?? []).map(({ to }) => to);
        const more = others.flatMap((other) =>
          (outgoing.get(`${type} ${other}`) ?? []).map(({ to }) => to),
        );
        return [...new Set(more)]
          .filter((to) => !known.includes(to))
          .sort()
          .map((to) => ({ type, from: id, to, properties: {} }));
      },
    ),
  );
}
