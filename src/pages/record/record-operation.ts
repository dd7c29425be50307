import { kebabCase, readable } from '../../kernel/text';
import { nounNamed, relationsFrom } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';
import { recordColumns } from './columns';

/** The name of the published operation behind the page of a record of this noun. */
export const recordOperation = (noun: NounName): string => `${noun}Record`;

export const recordOperationFile = (noun: NounName): string => `${kebabCase(noun)}-record.graphql`;

/**
 * The text of that operation, made from the model: all fields with their sources, short relations
 * whole, and the first records of each long one.
 */
export function recordOperationText(noun: NounName): string {
  const { fields } = nounNamed(noun);
  const relations = [...relationsFrom(noun).values()].filter(isShown);
  const lines = [
    ...Object.keys(fields).filter((name) => name !== 'label'),
    ...sourcesOf(noun),
    ...relations.map((relation) => fieldOf(relation)),
  ];
  const day = recordTakesDay(noun) ? ', $asOf: Date, $certainty: Certainty' : '';
  return `# What does the page of this ${readable(noun)} show?
# Made from the model: the facts with their sources, and the first twenty of each relation.
query ${recordOperation(noun)}($id: ID!${day}) {
  node(id: $id) {
    ...Named
    ... on ${noun} {
      ${lines.join('\n      ')}
    }
  }
  dataset {
    fingerprint
  }
}

fragment Named on Node {
  __typename
  id
  label
  url
}
${lines.join().includes('...Source') ? SOURCE : ''}`;
}

const SOURCE = `
fragment Source on Citation {
  locator
  shown
  supports
  document {
    id
    label
    url
    sourceUrl
    publisher
    published
    captured
  }
}
`;

const CITATIONS = 'citations { ...Source }';

function sourcesOf(noun: NounName): string[] {
  const { cites } = nounNamed(noun);
  if (cites === 'none') return [];
  const disputed = 'disputed { id field value shownValue citations { ...Source } }';
  return cites === 'required' && noun !== 'Dispute' ? [CITATIONS, disputed] : [CITATIONS];
}

function fieldOf(relation: Relation): string {
  const { name, reach } = relation;
  if (reach !== 'many') return `${name} { ...Named }`;
  const [only] = relation.to;
  const shown = only !== undefined && relation.to.length === 1 ? selectionOf(only, relation) : '';
  if (!takesDay(relation)) return `${name}(first: 20) { totalCount nodes { ...Named ${shown} } }`;
  const edges = `edges { certainty reason { sentence } node { ...Named ${shown} } }`;
  return `${name}(first: 20, asOf: $asOf, certainty: $certainty) { totalCount certainties { certain expected possible } ${edges} }`;
}

function selectionOf(noun: NounName, from: Relation): string {
  const columns = recordColumns(noun, from).map((column) =>
    'field' in column ? column.name : `${column.name} { ...Named }`,
  );
  return [...columns, ...(nounNamed(noun).link ? [CITATIONS] : [])].join(' ');
}

/** Whether the page of a record can be asked for as of a day. */
export function recordTakesDay(noun: NounName): boolean {
  return [...relationsFrom(noun).values()].some(takesDay);
}

/** Whether its records can be asked for as of a day. */
export function takesDay({ reach, to, plain }: Relation): boolean {
  const [only] = to;
  return (
    reach === 'many' && !plain && only !== undefined && to.length === 1 && !!nounNamed(only).dated
  );
}

/** Sources and disputes stand beside what they are about. */
function isShown({ name }: Relation): boolean {
  return name !== 'citations' && name !== 'disputed';
}
