import { Extensions, FieldResolver, Query, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { TELLS_FAULTS } from '../plan/fault';
import type { TypeOf } from '../schema/build';
import { answering } from './answering';
import type { QuestionContext } from './context';
import { RUNS_IN_WORKER } from './runs-in-worker';

interface QuestionOptions {
  readonly description: string;
  /** Its answer walks the graph in memory, which takes longer the larger the graph is. */
  readonly runsInWorker?: boolean;
}

/** A question is not answered when something below it is wrong. */
const refuseFaults: MiddlewareFn<QuestionContext> = ({ context, info }, next) => {
  const fault = context.faultOf(info);
  if (fault) throw fault;
  // What is asked of records is read with them; all else is computed, and can take long.
  return 'id' in info.parentType.getFields()
    ? next()
    : answering(context).answer(() => context.asking(info.fieldName, next), context.signal);
};

/** A root field that a resolver answers, and no plan. When it fails, the other root fields are answered all the same. */
export function Question(
  type: TypeOf,
  { description, runsInWorker = false }: QuestionOptions,
): MethodDecorator {
  return (prototype, name, descriptor) => {
    Query(type, { nullable: true, description })(prototype, name, descriptor);
    tellFaults(prototype, name, descriptor);
    if (runsInWorker) Extensions({ [RUNS_IN_WORKER]: true })(prototype, name, descriptor);
  };
}

/** A question about the record or the answer around it. When it fails, all that stands beside it is answered all the same. */
export function FieldQuestion(type: TypeOf, description?: string): MethodDecorator {
  return (prototype, name, descriptor) => {
    FieldResolver(type, { nullable: true, ...(description ? { description } : {}) })(
      prototype,
      name,
      descriptor,
    );
    tellFaults(prototype, name, descriptor);
  };
}

const tellFaults: MethodDecorator = (prototype, name, descriptor) => {
  UseMiddleware(refuseFaults)(prototype, name, descriptor);
  Extensions({ [TELLS_FAULTS]: true })(prototype, name, descriptor);
};
