import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../kernel/errors';
import { NOUNS } from '../model/model';
import { SHORT_LIST_LIMIT, type NounName } from '../model/noun';
import { blockCount, rowBound, type Block } from './read';
import { listReadOf } from './plan';
import { MOST_BLOCKS, MOST_ROWS, QUESTION_ROWS } from './limits';
import { filterOf } from './filter';
import { UNKNOWNS } from '../model/unknowns';
import { LARGEST_PAGE } from './window';
import { boundaryBlock, questionBlocks } from './record-reads';
import { ROOTS, type Root } from './roots';
import {
  byAlias,
  fieldKey,
  fieldNodesOf,
  selectedFields,
  type OperationInput,
  type SelectedField,
} from './selection';

/** What is wrong below a root field: a refusal of ours, or what the library says of an argument or a directive. */
export type Fault = Refusal | GraphQLError;

/** A root field with its block, or with what is wrong with its arguments. */
export interface RootPlan {
  readonly root: Root;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** One block, except where a root field shows several lists. */
  readonly blocks: readonly Block[];
  readonly fault: Fault | null;
}

/** The plans of an operation's root fields by their names in the answer, and what they may cost together. */
export interface OperationPlan {
  readonly roots: ReadonlyMap<string, RootPlan>;
  /** What is wrong with the arguments below root fields that are questions. */
  readonly faults: ReadonlyMap<string, Fault>;
  readonly blocks: number;
  readonly rows: number;
}

const ALL_NOUNS = NOUNS.map((noun) => noun.name);

/** Plans every root field before any statement is sent. */
export function planOperation(
  input: OperationInput,
  operation: OperationDefinitionNode,
): OperationPlan {
  const roots = new Map<string, RootPlan>();
  const questions: Block[] = [];
  const faults = new Map<string, Fault>();
  for (const [key, field] of rootFieldsOf(input, operation)) {
    const root = ROOTS.get(field.name);
    if (root) roots.set(key, planRoot(input, field, root));
    else {
      try {
        questions.push(...questionBlocks(input, field, 'Query', ''));
      } catch (error) {
        if (!isFault(error)) throw error;
        faults.set(key, error);
      }
    }
  }
  const plans = [...roots.values()].flatMap(({ root, blocks, arguments: args }) =>
    blocks.map((block) => ({
      block,
      around: root.kind === 'nodes' ? (args['ids'] as unknown[]).length : 1,
    })),
  );
  const all = [...plans, ...questions.map((block) => ({ block, around: QUESTION_ROWS }))];
  return {
    roots,
    faults,
    blocks: all.reduce((sum, { block }) => sum + blockCount(block), 0),
    rows: all.reduce(
      (sum, { block, around }) => sum + rowBound(block, around, SHORT_LIST_LIMIT),
      0,
    ),
  };
}

/** Refuses an operation that could cost more than the server is willing to read for one request. */
export function refuseTooComplex({ blocks, rows }: OperationPlan): void {
  if (blocks > MOST_BLOCKS) {
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query follows ${blocks} relations; allowed are ${MOST_BLOCKS}. Ask for fewer relations, or in several requests.`,
      { details: { blocks, blocksAllowed: MOST_BLOCKS } },
    );
  }
  if (rows > MOST_ROWS) {
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read ${rows} records, which is the product of its page sizes; allowed are ${MOST_ROWS}. Ask for smaller pages with first or last, or for fewer levels.`,
      { details: { rows, rowsAllowed: MOST_ROWS } },
    );
  }
}

/** The root fields by their names in the answer; of one with a wrong argument the library tells when it comes to it. */
function rootFieldsOf(
  input: OperationInput,
  { selectionSet }: OperationDefinitionNode,
): Iterable<[string, SelectedField]> {
  try {
    return selectedFields(input, [selectionSet], ['Query'], {
      keyOf: byAlias,
      leaveOutFaulty: true,
    });
  } catch (error) {
    // It is a directive at the root: the library then executes nothing, and tells why.
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

function isFault(error: unknown): error is Fault {
  return error instanceof Refusal || error instanceof GraphQLError;
}

function planRoot(input: OperationInput, field: SelectedField, root: Root): RootPlan {
  const base = { root, arguments: field.arguments };
  try {
    return { ...base, blocks: rootBlocks(input, field, root), fault: null };
  } catch (error) {
    if (isFault(error)) return { ...base, blocks: [], fault: error };
    throw error;
  }
}

function rootBlocks(input: OperationInput, field: SelectedField, root: Root): Block[] {
  if (root.kind === 'list') return [listBlock(input, field, root.noun)];
  if (root.kind === 'unknowns') return unknownBlocks(input, field);
  return [lookupBlock(input, field, root)];
}

/** What the graph does not know is lists of records, each with a filter of its own. */
function unknownBlocks(input: OperationInput, field: SelectedField): Block[] {
  const sets = fieldNodesOf(field).map((node) => node.selectionSet);
  return [...selectedFields(input, sets, ['Unknowns']).values()].flatMap((each) => {
    const unknown = UNKNOWNS.find(({ name }) => name === each.name);
    if (!unknown) return [];
    const { filter, noun } = unknown;
    const path = `${field.alias}.${each.alias}`;
    const part = listReadOf(input, each, [noun], path, null);
    return [{ ...frameOf(each, [noun]), ...part, condition: filterOf(filter, noun, path) }];
  });
}

function listBlock(input: OperationInput, field: SelectedField, noun: NounName): Block {
  return { ...frameOf(field, [noun]), ...listReadOf(input, field, [noun], field.alias, null) };
}

function lookupBlock(input: OperationInput, field: SelectedField, root: Root): Block {
  if (root.kind === 'nodes') {
    const count = (field.arguments['ids'] as unknown[]).length;
    if (count > LARGEST_PAGE)
      throw new Refusal(
        'BAD_REQUEST',
        `${field.alias}.ids: ${count} ids are too many; allowed are up to ${LARGEST_PAGE}.`,
      );
  }
  const to = root.kind === 'key' ? [root.noun] : ALL_NOUNS;
  return { ...boundaryBlock(input, fieldNodesOf(field), to, field.alias), ...frameOf(field, to) };
}

function frameOf(
  field: SelectedField,
  to: readonly NounName[],
): Pick<Block, 'key' | 'types' | 'guarded' | 'relation' | 'to'> {
  return {
    key: fieldKey(field.name, field.arguments),
    types: null,
    guarded: false,
    relation: null,
    to,
  };
}
