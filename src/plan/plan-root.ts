import type { GraphQLError } from 'graphql';
import { Refusal } from '../kernel/errors';
import { keyText } from '../kernel/text';
import { ALL_NOUNS } from '../model/model';
import type { NounName } from '../model/noun';
import { UNKNOWNS } from '../model/unknowns';
import { filterOf } from './filter';
import { planList } from './plan-list';
import type { Planning } from './planning';
import type { ListRead, LookupRead } from './read';
import { planRecord } from './record-reads';
import type { Root } from './roots';
import { selectedFields } from './selected-fields';
import { fieldNodesOf, setsBelow, type SelectedField } from './selection';
import { LARGEST_PAGE } from './window';

/** What is wrong below a root field: a refusal of ours, or what the library says of an argument or a directive. */
export type Fault = Refusal | GraphQLError;

/** What a root field reads and how it is answered from that, or what is wrong with it. */
export type RootPlan =
  | { readonly kind: 'faulty'; readonly fault: Fault }
  | { readonly kind: 'list'; readonly read: ListRead }
  /** Several lists, each kept under its key. */
  | { readonly kind: 'lists'; readonly reads: readonly ListRead[] }
  /** The one record that a text means, or a refusal that names the argument when it means several. */
  | {
      readonly kind: 'key';
      readonly read: LookupRead;
      readonly text: string;
      readonly argument: string;
    }
  | { readonly kind: 'node'; readonly read: LookupRead; readonly id: string }
  | { readonly kind: 'nodes'; readonly read: LookupRead; readonly ids: readonly string[] };

/** Plans a root field that is answered from its plan. */
export function planRoot(planning: Planning, field: SelectedField, root: Root): RootPlan {
  switch (root.kind) {
    case 'list':
      return { kind: 'list', read: rootList(planning, field, root.noun, field.alias) };
    case 'unknowns':
      return { kind: 'lists', reads: unknownLists(planning, field) };
    case 'key': {
      const read = lookupOf(planning, field, [root.noun]);
      const text = `${root.noun}|${naturalKey(root.noun, field.arguments[root.argument] as string)}`;
      const finder = { by: 'key', noun: root.noun } as const;
      return {
        kind: 'key',
        read: { ...read, finder },
        text,
        argument: `${root.name}.${root.argument}`,
      };
    }
    case 'node': {
      const id = field.arguments['id'] as string;
      return { kind: 'node', read: lookupOf(planning, field, ALL_NOUNS), id };
    }
    case 'nodes': {
      const ids = idsOf(field);
      return { kind: 'nodes', read: lookupOf(planning, field, ALL_NOUNS), ids };
    }
  }
}

function lookupOf(
  planning: Planning,
  field: SelectedField,
  nouns: readonly NounName[],
): LookupRead {
  return planRecord(planning, fieldNodesOf(field), nouns, field.alias);
}

function rootList(
  planning: Planning,
  field: SelectedField,
  noun: NounName,
  path: string,
): ListRead {
  const sets = setsBelow([field]);
  const { name, arguments: args } = field;
  return planList(planning, { name, arguments: args, sets, path }, [noun], null);
}

/** What the graph does not know is lists of records, each with a filter of its own. */
function unknownLists(planning: Planning, field: SelectedField): ListRead[] {
  const sets = setsBelow([field]);
  const lists = selectedFields(planning.operation, sets, ['Unknowns']);
  return lists.flatMap((each) => {
    const unknown = UNKNOWNS.find(({ name }) => name === each.name);
    if (!unknown) return [];
    const { filter, noun } = unknown;
    const path = `${field.alias}.${each.alias}`;
    const list = rootList(planning, each, noun, path);
    return [{ ...list, condition: filterOf(filter, noun, path) }];
  });
}

function idsOf(field: SelectedField): readonly string[] {
  const ids = field.arguments['ids'] as readonly string[];
  if (ids.length > LARGEST_PAGE)
    throw new Refusal(
      'BAD_REQUEST',
      `${field.alias}.ids: ${ids.length} ids are too many; expected at most ${LARGEST_PAGE}.`,
    );
  return ids;
}

/** A label of a ccTLD may be written with its dot, as people do. */
function naturalKey(noun: NounName, text: string): string {
  const key = keyText(text);
  return noun === 'CcTld' ? key.replace(/^\./, '') : key;
}
