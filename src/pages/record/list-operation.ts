import { kebabCase, readable } from '../../kernel/text';
import { relationsFrom } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';
import { connectionText, fragmentsFor, recordTakesDay } from './record-operation';

/** The name of the published operation behind the pages of the long lists of a record of this noun. */
export const listOperation = (noun: NounName): string => `${noun}List`;

export const listOperationFile = (noun: NounName): string => `${kebabCase(noun)}-list.graphql`;

/** So many records are on one page of a list. */
const PAGE = 100;

/** The relations of a noun that can be longer than what the page of a record shows. */
export function longRelations(noun: NounName): readonly Relation[] {
  return [...relationsFrom(noun).values()].filter(({ reach }) => reach === 'many');
}

/** The text of that operation: each list is a variable, of which a request sets one. */
export function listOperationText(noun: NounName): string {
  const relations = longRelations(noun);
  const day = recordTakesDay(noun) ? ', $asOf: Date, $certainty: Certainty' : '';
  const chosen = relations.map(({ name }) => `, $${name}: Boolean = false`).join('');
  const lists = relations.map((relation) =>
    connectionText(relation, {
      page: `first: ${PAGE}, after: $after`,
      directive: ` @include(if: $${relation.name})`,
      more: 'pageInfo { hasNextPage endCursor }',
    }),
  );
  return `# What is in one long list of this ${readable(noun)}?
# Made from the model: ${PAGE} records of the list whose variable is true.
query ${listOperation(noun)}($id: ID!, $after: String${day}${chosen}) {
  node(id: $id) {
    ...Named
    ... on ${noun} {
      ${lists.join('\n      ')}
    }
  }
  dataset {
    fingerprint
  }
}
${fragmentsFor(lists)}`;
}
