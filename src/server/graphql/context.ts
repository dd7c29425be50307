import {
  getNamedType,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Refusal } from '../../kernel/errors';
import { SHORT_LIST_LIMIT } from '../../model/noun';
import { Executor } from '../../plan/execute/executor';
import { rowBound, type Block } from '../../plan/read';
import type { Decoded } from '../../plan/execute/decode';
import { MOST_ROWS } from '../../plan/limits';
import { planOperation, refuseTooComplex, type OperationPlan } from '../../plan/plan-operation';
import { boundaryBlock, citationsBlock, nounsOf } from '../../plan/record-reads';
import { fieldKey, type OperationInput } from '../../plan/selection';
import type { GraphWorker } from '../worker/port';
import { Snapshot } from '../../memory/snapshot';
import type { Reader } from '../../store/port';

/** What lives for one request: the graph it began with, its plans, and its look-ups. */
export class Context {
  readonly executor: Executor;
  private planned: OperationPlan | null = null;
  private readonly boundaries = new WeakMap<readonly FieldNode[], Block>();
  private questionRows = 0;

  constructor(
    readonly reader: Reader,
    readonly snapshot = new Snapshot(reader),
    /** Where questions that walk the graph are answered; null when that is here. */
    readonly worker: GraphWorker | null = null,
  ) {
    this.executor = new Executor(reader);
  }

  /** Plans the operation once, and refuses it when it could cost too much. */
  plan(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: OperationInput['fragments'],
    variables: OperationInput['variables'],
  ): OperationPlan {
    if (!this.planned) {
      const plan = planOperation({ schema, fragments, variables }, operation);
      refuseTooComplex(plan);
      this.planned = plan;
    }
    return this.planned;
  }

  planOf({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): OperationPlan {
    return this.plan(schema, operation, fragments, variableValues);
  }

  /** What is selected of the record with this id, which a question answered with. */
  record(info: GraphQLResolveInfo, id: string): Promise<Decoded | null> {
    const nouns = nounsOf(getNamedType(info.returnType).name);
    return this.read(info, id, (input, nodes) =>
      boundaryBlock(input, nodes, nouns, info.fieldName),
    );
  }

  /** What is selected of the sources of the record with this id. */
  async citations(info: GraphQLResolveInfo, id: string): Promise<unknown> {
    const record = await this.read(info, id, (input, nodes) =>
      citationsBlock(input, nodes, info.fieldName),
    );
    return record?.[fieldKey('citations', {})] ?? [];
  }

  private read(
    info: GraphQLResolveInfo,
    id: string,
    plan: (input: OperationInput, nodes: readonly FieldNode[]) => Block,
  ): Promise<Decoded | null> {
    let block = this.boundaries.get(info.fieldNodes);
    if (!block) {
      const { schema, fragments, variableValues: variables } = info;
      block = plan({ schema, fragments, variables }, info.fieldNodes);
      this.boundaries.set(info.fieldNodes, block);
    }
    const refusal = this.tooManyRows(block);
    // Thrown, it would leave the reads of the same list behind with nobody to hear of their end.
    return refusal ? Promise.reject(refusal) : this.executor.record(block, id);
  }

  /**
   * The plan takes a question to answer with a hundred records. A list of lists
   * can have more, so what is really read for questions is counted as well.
   */
  private tooManyRows(block: Block): Refusal | null {
    this.questionRows += rowBound(block, 1, SHORT_LIST_LIMIT);
    if (this.questionRows <= MOST_ROWS) return null;
    return new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read more than ${MOST_ROWS} records below its questions. Ask for smaller pages with first, or for fewer levels.`,
      { details: { rowsAllowed: MOST_ROWS } },
    );
  }
}
