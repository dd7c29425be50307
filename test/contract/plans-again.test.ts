import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { planOperation } from '../../src/plan/plan-operation';
import { ask, theSchema } from '../support/ask';
import { randomQuestion } from './documents';
import { theContract, type Engine } from './engines';
import { poolOf } from './pool';
import { Random } from './random';
import type { Question } from './relation-question';

jest.mock('../../src/plan/plan-operation', () => {
  const actual = jest.requireActual<typeof import('../../src/plan/plan-operation')>(
    '../../src/plan/plan-operation',
  );
  return { ...actual, planOperation: jest.fn(actual.planOperation) };
});
const planned = jest.mocked(planOperation);

const QUESTIONS = 150;
const SCHEMA = theSchema();

/** Calls `leaf` for each plain value of a variable, and gives the variable with what it returns. */
function withLeaves(
  type: GraphQLInputType,
  value: unknown,
  leaf: (type: string, value: unknown) => unknown,
): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return withLeaves(type.ofType, value, leaf);
  if (isListType(type))
    return (value as unknown[]).map((item) =>
      withLeaves(type.ofType as GraphQLInputType, item, leaf),
    );
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as object).map(([name, each]) => [
        name,
        withLeaves(fields[name]?.type as GraphQLInputType, each, leaf),
      ]),
    );
  }
  if (isEnumType(type) || typeof value === 'boolean') return value;
  return leaf(type.name, value);
}

function mapVariables(
  { source, variables }: Question,
  leaf: (type: string, value: unknown) => unknown,
): Record<string, unknown> {
  const { variableDefinitions = [] } = parse(source).definitions[0] as OperationDefinitionNode;
  const types = new Map(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(SCHEMA, type) as GraphQLInputType,
    ]),
  );
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      withLeaves(types.get(name) as GraphQLInputType, value, leaf),
    ]),
  );
}

describe('a plan that was made for other values', () => {
  const contract = theContract();

  test('gives the same answers and the same errors as one that is made anew', async () => {
    const { engines, evaluator } = contract();
    const { store } = engines[0] as Engine;
    const pool = await poolOf(evaluator, store);
    const questions = Array.from({ length: QUESTIONS }, (_, seed) =>
      randomQuestion(seed + 1, pool),
    );
    const seen = new Map<string, unknown[]>();
    for (const question of questions)
      mapVariables(question, (type, value) => {
        seen.set(type, [...(seen.get(type) ?? []), value]);
        return value;
      });
    const random = new Random(7);
    let changed = 0;
    let failed = 0;
    for (const question of questions) {
      const others = mapVariables(question, (type) => random.pick(seen.get(type) ?? []));
      if (JSON.stringify(others) === JSON.stringify(question.variables)) continue;
      changed++;
      await ask(store, question.source, question.variables);
      planned.mockClear();
      const again = await ask(store, question.source, others);
      expect(planned).not.toHaveBeenCalled();
      const anew = await ask(store, `${question.source}\n#`, others);
      if (again.errors) failed++;
      expect({ source: question.source, others, ...told(again) }).toEqual({
        source: question.source,
        others,
        ...told(anew),
      });
    }
    // As many as were seen to be changed when this was written, and some of them to have errors.
    expect(changed).toBeGreaterThan(QUESTIONS / 2);
    expect(failed).toBeGreaterThan(5);
  });
});

function told({ data, errors }: Awaited<ReturnType<typeof ask>>) {
  return { data, errors: errors?.map(({ message, path }) => ({ message, path })) };
}
