import { Refusal } from '../kernel/errors';
import { ALL_NOUNS } from '../model/model';
import type { NounName } from '../model/noun';
import { UNKNOWNS } from '../model/unknowns';
import type { Fault } from './fault';
import { filterOf } from './filter';
import { naturalKeys, type NaturalKey } from '../model/natural-key';
import { planList } from './plan-list';
import type { Planning } from './planning';
import type { ListRead, LookupRead } from './read';
import { planQuestion, planRecord } from './record-reads';
import type { Root } from './roots';
import { selectedFields } from './selected-fields';
import { fieldNodesOf, setsBelow, type SelectedField } from './selection';
import { Argument } from './argument';
import { type PlanValue } from './value';
import { LARGEST_PAGE } from './window';

/** What a root field reads and how it is answered from that, or what is wrong with it. */
export type RootPlan =
  | { readonly kind: 'faulty'; readonly fault: Fault }
  | { readonly kind: 'list'; readonly read: ListRead }
  /** Several lists, each kept under its key, and what questions beside them will read. */
  | {
      readonly kind: 'lists';
      readonly reads: readonly ListRead[];
      readonly questions: readonly LookupRead[];
    }
  | KeyPlan
  | { readonly kind: 'node'; readonly read: LookupRead; readonly id: PlanValue<string> }
  | {
      readonly kind: 'nodes';
      readonly read: LookupRead;
      readonly ids: PlanValue<readonly string[]>;
    };

/** The one record that a text means, or a refusal that names the argument when it means several. */
export interface KeyPlan {
  readonly kind: 'key';
  readonly noun: NounName;
  readonly read: LookupRead;
  /** What was asked for, and the keys that it can be. */
  readonly asked: PlanValue<string>;
  readonly keys: PlanValue<readonly NaturalKey[]>;
  readonly argument: string;
}

/** Plans a root field that is answered from its plan. */
export function planRoot(planning: Planning, field: SelectedField, root: Root): RootPlan {
  switch (root.kind) {
    case 'list':
      return { kind: 'list', read: rootList(planning, field, root.noun, field.alias) };
    case 'unknowns':
      return { kind: 'lists', ...planUnknowns(planning, field) };
    case 'key': {
      const read = lookupOf(planning, field, [root.noun]);
      const asked = field.arguments.at<string>(root.argument);
      const finder = { by: 'key', noun: root.noun } as const;
      return {
        kind: 'key',
        noun: root.noun,
        read: { ...read, finder },
        asked: asked.value,
        keys: asked.as((text) => naturalKeys(root.noun, text)),
        argument: `${root.name}.${root.argument}`,
      };
    }
    case 'node': {
      const { value } = field.arguments.at<string>('id');
      return { kind: 'node', read: lookupOf(planning, field, ALL_NOUNS), id: value };
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
  const { key, arguments: args } = field;
  return planList(planning, { key, arguments: args, sets, path }, [noun], null);
}

/** What the graph does not know is lists of records, each with a filter of its own, and questions. */
function planUnknowns(
  planning: Planning,
  field: SelectedField,
): { reads: ListRead[]; questions: LookupRead[] } {
  const reads: ListRead[] = [];
  const questions: LookupRead[] = [];
  for (const each of selectedFields(planning.operation, setsBelow([field]), ['Unknowns'])) {
    const unknown = UNKNOWNS.find(({ name }) => name === each.name);
    const path = `${field.alias}.${each.alias}`;
    if (unknown) {
      const list = rootList(planning, each, unknown.noun, path);
      reads.push({
        ...list,
        condition: filterOf(Argument.fixed(unknown.filter), unknown.noun, path),
      });
    } else questions.push(...planQuestion(planning, each, 'Unknowns', field.alias));
  }
  return { reads, questions };
}

function idsOf(field: SelectedField): PlanValue<readonly string[]> {
  return field.arguments.at<readonly string[]>('ids').as((ids) => {
    if (ids.length > LARGEST_PAGE)
      throw new Refusal(
        'BAD_REQUEST',
        `${field.alias}.ids: ${ids.length} ids are too many; expected at most ${LARGEST_PAGE}.`,
      );
    return ids;
  });
}
