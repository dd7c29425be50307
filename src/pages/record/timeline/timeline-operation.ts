import { kebabCase, readable } from '../../../kernel/text';
import { nounNamed } from '../../../model/model';
import type { Noun, NounName } from '../../../model/noun';
import { timesOf } from '../../../model/times';
import { recordColumns } from '../columns';
import { dateField, isRule, isTenure, timedRelations, type TimedRelation } from './timed-relations';

/** The name of the published operation behind the timeline of a record of this noun. */
export const timelineOperation = (noun: NounName): string => `${noun}Timeline`;

export const timelineOperationFile = (noun: NounName): string =>
  `${kebabCase(noun)}-timeline.graphql`;

/** Whether anything of such a record has time. */
export function hasTimeline(noun: NounName): boolean {
  return isTenure(noun) || isRule(noun) || timedRelations(noun).length > 0;
}

/** The variable that says whether a list is wanted, and the one with the cursor after which it goes on. */
export const wantedVariable = (relation: string): string => `${relation}Wanted`;
export const afterVariable = (relation: string): string => `${relation}After`;

/** The text of that operation, made from the model. Each list can be read on without the others. */
export function timelineOperationText(noun: NounName): string {
  const relations = timedRelations(noun);
  const paged = relations.filter(({ relation }) => relation.reach === 'many');
  const variables = paged.flatMap(({ relation: { name } }) => [
    `$${wantedVariable(name)}: Boolean! = true`,
    `$${afterVariable(name)}: String`,
  ]);
  const day = relations.some(timelineTakesDay) ? '$asOf: Date, ' : '';
  const fields = [
    ...(isTenure(noun) ? [tenureOf(nounNamed(noun))] : []),
    ...(isRule(noun) ? [...timesOf(nounNamed(noun)), 'citations { ...Shown }'] : []),
    ...relations.map(fieldOf),
  ];
  return `# When did what belongs to this ${readable(noun)} hold or happen?
# Made from the model: each relation whose records have dates, a hundred at a time.
query ${timelineOperation(noun)}($id: ID!, ${day}${variables.join(', ')}) {
  node(id: $id) {
    ...Named
    ... on ${noun} {
      ${fields.join('\n')}
    }
  }
}

fragment Named on Node {
  __typename
  id
  label
  url
}
${fields.some((field) => field.includes('...Shown')) ? SHOWN : ''}`;
}

const SHOWN = `
fragment Shown on Citation {
  locator
  shown
  supports
  document { id label url sourceUrl publisher published captured }
}
`;

function fieldOf(timed: TimedRelation): string {
  const { name, reach } = timed.relation;
  const selection = `...Named ${selectionOf(timed)}`;
  if (reach !== 'many') return `${name} { ${selection} }`;
  const day = timelineTakesDay(timed) ? ', asOf: $asOf' : '';
  const page = `first: 100, after: $${afterVariable(name)}${day}`;
  return `${name}(${page}) @include(if: $${wantedVariable(name)}) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ${selection} }
  }`;
}

/** Of tenures those of a day can be asked for; of what happened once, all are shown on any day. */
export function timelineTakesDay({ relation, kind }: TimedRelation): boolean {
  return kind === 'tenure' && relation.reach === 'many' && !relation.plain;
}

function selectionOf({ relation, noun, kind }: TimedRelation): string {
  const planned = noun.planned ? [noun.planned.field] : [];
  if (kind === 'points') return [...(noun.when ?? []), ...planned].join(' ');
  const columns = recordColumns(noun.name, relation).map((column) =>
    'field' in column ? column.name : `${column.name} { ...Named }`,
  );
  if (kind === 'tenure') return [...new Set([...columns, tenureOf(noun)])].join(' ');
  return [...new Set([...columns, dateField(noun), ...planned]), 'citations { ...Shown }'].join(
    ' ',
  );
}

function tenureOf({ fields }: Noun): string {
  const shown = fields['attested'] ? 'attested' : '';
  return `spans { certainty from to sentence } ${shown} citations { ...Shown }`;
}
