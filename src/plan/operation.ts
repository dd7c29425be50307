import type { OperationDefinitionNode } from 'graphql';
import { Refusal } from '../kernel/errors';
import { NOUNS } from '../model/model';
import { SHORT_LIST_LIMIT, type NounName } from '../model/noun';
import { blockCount, rowBound, type Block } from './block';
import { connectionOf, contentOf, naturalOrder, NO_LIST } from './plan';
import { LARGEST_PAGE } from './page';
import { ROOTS, type Root } from './root';
import { fieldKey, selectedFields, type OperationInput, type SelectedField } from './selection';

/** A root field with its block, or with what is wrong with its arguments. */
export interface RootPlan {
  readonly root: Root;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly block: Block | null;
  readonly fault: Refusal | null;
}

/** The plans of an operation's root fields by their key, and what they may cost together. */
export interface OperationPlan {
  readonly roots: ReadonlyMap<string, RootPlan>;
  readonly blocks: number;
  readonly rows: number;
}

export const MOST_BLOCKS = 24;
export const MOST_ROWS = 20_000;

const ALL_NOUNS = NOUNS.map((noun) => noun.name);

/** Plans every root field before any statement is sent. */
export function planOperation(
  input: OperationInput,
  operation: OperationDefinitionNode,
): OperationPlan {
  const roots = new Map<string, RootPlan>();
  for (const [key, field] of selectedFields(input, [operation.selectionSet], ['Query'])) {
    const root = ROOTS.get(field.name);
    if (root) roots.set(key, planRoot(input, field, root));
  }
  const plans = [...roots.values()];
  return {
    roots,
    blocks: plans.reduce((sum, { block }) => sum + (block ? blockCount(block) : 0), 0),
    rows: plans.reduce(
      (sum, { root, block, arguments: args }) =>
        sum +
        (block
          ? rowBound(
              block,
              root.kind === 'nodes' ? (args['ids'] as unknown[]).length : 1,
              SHORT_LIST_LIMIT,
            )
          : 0),
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

function planRoot(input: OperationInput, field: SelectedField, root: Root): RootPlan {
  const base = { root, arguments: field.arguments };
  try {
    return {
      ...base,
      block:
        root.kind === 'list' ? listBlock(input, field, root.noun) : lookupBlock(input, field, root),
      fault: null,
    };
  } catch (error) {
    if (error instanceof Refusal) return { ...base, block: null, fault: error };
    throw error;
  }
}

function listBlock(input: OperationInput, field: SelectedField, noun: NounName): Block {
  return { ...frameOf(field, [noun]), ...connectionOf(input, field, [noun], field.alias, null) };
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
  const sets = field.nodes.map((node) => node.selectionSet);
  return {
    ...frameOf(field, to),
    ...NO_LIST,
    order: naturalOrder(to),
    ...contentOf(input, selectedFields(input, sets, to).values(), to, field.alias),
  };
}

function frameOf(
  field: SelectedField,
  to: readonly NounName[],
): Pick<Block, 'key' | 'types' | 'guarded' | 'hop' | 'to'> {
  return { key: fieldKey(field.name, field.arguments), types: null, guarded: false, hop: null, to };
}
