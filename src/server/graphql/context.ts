import {
  getNamedType,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Certainty } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import type { Reason } from '../../kernel/reason-dates';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { Executor } from '../../plan/execute/executor';
import type { Decoded } from '../../plan/execute/decode';
import { reasonOf } from '../../plan/execute/reason-of';
import { MOST_RECORDS } from '../../plan/limits';
import { bindPlan, type BoundPlan } from '../../plan/bind-plan';
import { plansOf } from './plans';
import { refuseLargeIntrospection } from '../../plan/introspection';
import type { Fault } from '../../plan/fault';
import { Planner } from '../../plan/planner';
import type { LookupRead } from '../../plan/read';
import { lookupStatement } from '../../plan/execute/statements';
import { nounsOf, planCitingRecord, planRecord } from '../../plan/record-reads';
import type { OperationInput } from '../../plan/selection';
import { refuseTooComplex, type Cost } from '../../plan/too-complex';
import { Variables } from '../../plan/value';
import type { QuestionContext } from '../../questions/context';
import type { AnswerContext } from '../../schema/answer-fields';
import type { ValidOperation } from './from-plans';
import { missedIn, type Missed } from './missed';
import { Account } from '../observe/account';
import type { GraphWorker } from '../worker/port';
import { Snapshot } from '../../memory/snapshot';
import { statement } from '../../store/catalog';
import { KeyedReads } from '../../store/keyed-reads';
import type { Reader } from '../../store/port';

interface Outcome {
  /** Whether the answer can be another next time, though the facts are the same. */
  isPassing: boolean;
  /** Whether nothing is wrong or missing in the answer, so that it follows from the question and the facts alone. */
  isWhole: boolean;
  /** The operation, where plans have answered all of it. */
  byPlans: ValidOperation | null;
}

interface RequestOptions {
  readonly account?: Account;
  readonly signal?: AbortSignal;
}

/** What lives for one request: the graph it began with, its plans, and its look-ups. */
export class Context implements AnswerContext, QuestionContext {
  readonly executor: Executor;
  readonly reader: Reader;
  /** What is done for this request, whichever way it is answered. */
  readonly account: Account;
  /** Aborted when nobody waits for the answer any more: the client has gone, or its time is over. */
  readonly signal: AbortSignal | undefined;
  /** Apollo Server answers with a copy of the context, so what is found out by then is kept aside. */
  readonly outcome: Outcome = { isPassing: false, isWhole: false, byPlans: null };
  /** The look-ups that found no record, by the root field. */
  private readonly missedAt = new Map<string, readonly Missed[]>();
  private planned: BoundPlan | null = null;
  private readonly answers = new Map<string, Promise<unknown>>();
  private questionRecords = 0;

  constructor(
    reader: Reader,
    readonly snapshot = new Snapshot(reader),
    /** Where questions that walk the graph are answered; null when that is here. */
    readonly worker: GraphWorker | null = null,
    reads = new KeyedReads(reader),
    { account = new Account(), signal }: RequestOptions = {},
  ) {
    this.account = account;
    this.signal = signal;
    this.reader = account.reader(reader);
    this.executor = new Executor(this.reader, account.reads(reads), signal);
  }

  /** Plans the operation, and refuses it when it could cost too much. */
  plan(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: OperationInput['fragments'],
    variables: OperationInput['variables'],
  ): BoundPlan {
    this.planned ??= this.planNow(schema, operation, fragments, variables);
    return this.planned;
  }

  private planNow(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: OperationInput['fragments'],
    variables: OperationInput['variables'],
  ): BoundPlan {
    const end = this.account.begin('plan', 'plan');
    try {
      const plan = plansOf(schema).planOf(operation, fragments, variables);
      const bound = bindPlan(plan, new Variables(variables));
      this.account.cost = bound.cost.records;
      refuseTooComplex(bound.cost);
      if (plan.introspects) refuseLargeIntrospection({ schema, fragments, variables }, operation);
      return bound;
    } finally {
      end();
    }
  }

  /** The look-ups that found no record, in the order of the root fields and not of who was answered first. */
  get missed(): readonly Missed[] {
    const paths = [...(this.planned?.roots.keys() ?? [])];
    return paths.flatMap((path) => this.missedAt.get(path) ?? []);
  }

  /** What the operation may cost; null when it was refused before that was known, or not planned. */
  get cost(): Cost | null {
    return this.planned?.cost ?? null;
  }

  private planOf({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): BoundPlan {
    return this.plan(schema, operation, fragments, variableValues);
  }

  /** The plan of the operation, when it was planned and not refused. */
  get bound(): BoundPlan | null {
    return this.planned;
  }

  /** What a root field shows, of which the plan reads the whole selection at once. */
  root(info: GraphQLResolveInfo): Promise<unknown> {
    return this.read(String(info.path.key), this.planOf(info));
  }

  /** What all root fields show, by their names in the answer; null where one cannot be answered. */
  async readAll(): Promise<ReadonlyMap<string, unknown> | null> {
    const bound = this.planned;
    if (!bound) return null;
    const names = [...bound.roots.keys()];
    const answers = await Promise.allSettled(names.map((name) => this.read(name, bound)));
    if (answers.some(({ status }) => status === 'rejected')) return null;
    return new Map(
      answers.map((answer, index) => [
        names[index] as string,
        answer.status === 'fulfilled' ? answer.value : null,
      ]),
    );
  }

  /** Reads a root field once, however often its answer is asked for. */
  private read(name: string, bound: BoundPlan): Promise<unknown> {
    if (this.signal?.aborted) return Promise.reject(this.signal.reason as Error);
    const known = this.answers.get(name);
    if (known) return known;
    const plan = bound.roots.get(name);
    if (!plan) return Promise.reject(new Error(`The root field ${name} has no plan.`));
    const answer = this.executor.execute(plan, bound.variables).then((shown) => {
      this.missedAt.set(name, missedIn(name, plan, shown, bound.variables));
      return shown;
    });
    this.answers.set(name, answer);
    return answer;
  }

  /** What is wrong below a question; null when nothing is. */
  faultOf(info: GraphQLResolveInfo): Fault | null {
    const { faults } = this.planOf(info);
    const node = info.fieldNodes.find((each) => faults.has(each));
    return (node && faults.get(node)) ?? null;
  }

  asking<T>(question: string, work: () => Promise<T>): Promise<T> {
    return this.account.during('question', question, work);
  }

  /** What is selected of the record with this id, which a question answered with. */
  record(info: GraphQLResolveInfo, id: string): Promise<Decoded | null> {
    const nouns = nounsOf(getNamedType(info.returnType).name);
    return this.readRecord(info, id, (planner, nodes) =>
      planRecord(planner, nodes, nouns, info.fieldName),
    );
  }

  /** What is selected of the sources of the record with this id. */
  async citations(info: GraphQLResolveInfo, id: string): Promise<unknown> {
    const record = await this.readRecord(info, id, (planner, nodes) =>
      planCitingRecord(planner, nodes, info.fieldName),
    );
    return record?.['citations'] ?? [];
  }

  /** Why the membership or affiliation with this id has this grade; null when there is none. */
  async reason(id: string, certainty: Certainty): Promise<Reason | null> {
    const refusal = this.tooManyRecords(1);
    if (refusal) throw refusal;
    const [row] = await this.executor.rowsOf(statement('membership/times'), id);
    return row ? reasonOf(nounOfId(id) as NounName, certainty, row) : null;
  }

  private readRecord(
    info: GraphQLResolveInfo,
    id: string,
    plan: (planner: Planner, nodes: readonly FieldNode[]) => LookupRead,
  ): Promise<Decoded | null> {
    const { schema, fragments, variableValues, fieldNodes } = info;
    const { plan: planned, variables } = this.planOf(info);
    const read = planned.records.of(fieldNodes, () => {
      return plan(new Planner({ schema, fragments, variables: variableValues }), fieldNodes);
    });
    const refusal = this.tooManyRecords(lookupStatement(read).records(variables));
    // Thrown, it would leave the reads of the same list behind with nobody to hear of their end.
    return refusal ? Promise.reject(refusal) : this.executor.record(read, id, variables);
  }

  /**
   * The plan takes a question to answer with a hundred records. A list of lists
   * can have more, so what is really read for questions is counted as well.
   */
  private tooManyRecords(records: number): Refusal | null {
    this.questionRecords += records;
    if (this.questionRecords <= MOST_RECORDS) return null;
    return new Refusal(
      'QUERY_TOO_COMPLEX',
      `The query may read more than ${MOST_RECORDS} records below its questions. Ask for smaller pages with first, or for fewer levels.`,
      { details: { recordsAllowed: MOST_RECORDS } },
    );
  }
}
