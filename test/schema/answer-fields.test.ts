import {
  buildSchema,
  graphql,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ANSWERED_BY, READ_BY_PLAN, type Answerer } from '../../src/schema/answered-by';
import { answerFields, type AnswerContext } from '../../src/schema/answer-fields';
import { theSchema } from '../support/ask';

const TEXT = `
  type Query { question: Question }
  type Question {
    count: Int
    list(first: Int): [Int!]
    record: Committee
    records: [Committee]
    citations: [Citation!]
    shownIn: [Citation!]
    certainty: String
    reason: Reason
  }
  type Reason { sentence: String }
  type Committee { name: String }
  type Citation { locator: String }
`;

/** A schema of this text, in which fields are answered by whom `answerers` says; the root has a resolver. */
function made(answerers: Readonly<Record<string, Answerer>>, text = TEXT): GraphQLSchema {
  const schema = buildSchema(text);
  fieldOf(schema, 'Query.question').resolve = () => ({
    count: 3,
    list: [0],
    'list(first: 2)': [1, 2],
    record: 'committee:a',
    records: ['committee:a', 'committee:b'],
    statedBy: 'membership:a',
    memberships: ['membership:a', 'membership:b'],
    certainty: 'POSSIBLE',
  });
  for (const [place, answerer] of Object.entries(answerers))
    fieldOf(schema, place).extensions = { [ANSWERED_BY]: answerer };
  return schema;
}

function fieldOf(schema: GraphQLSchema, place: string) {
  const [type = '', name = ''] = place.split('.');
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  if (!field) throw new Error(`There is no field ${place}.`);
  return field;
}

const ALL: Readonly<Record<string, Answerer>> = {
  'Question.count': 'property',
  'Question.list': 'relation',
  'Question.record': 'record',
  'Question.records': 'record',
  'Question.citations': { citationsOf: 'statedBy' },
  'Question.shownIn': { citationsOf: 'memberships' },
  'Question.certainty': 'property',
  'Question.reason': { reasonOf: 'statedBy' },
  'Reason.sentence': 'property',
  'Committee.name': 'property',
  'Citation.locator': 'property',
};

const CONTEXT: AnswerContext = {
  root: () => Promise.resolve(null),
  record: (info, id) => Promise.resolve({ name: `${id} in ${info.fieldName}` }),
  citations: (_info, id) => Promise.resolve([{ locator: `of ${id}` }]),
  reason: (id, certainty) => Promise.resolve({ sentence: `${id} is ${certainty}` }),
};

async function answered(schema: GraphQLSchema, selection: string): Promise<unknown> {
  const source = `{ question { ${selection} } }`;
  const { data, errors } = await graphql({ schema, source, contextValue: CONTEXT });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['question']));
}

describe('a field is answered', () => {
  it.each([
    ['by a property', 'count', { count: 3 }],
    ['by a relation with its arguments', 'list(first: 2)', { list: [1, 2] }],
    ['by a relation without arguments', 'list', { list: [0] }],
    ['by a record', 'record { name }', { record: { name: 'committee:a in record' } }],
    [
      'by several records',
      'records { name }',
      { records: [{ name: 'committee:a in records' }, { name: 'committee:b in records' }] },
    ],
    [
      'by the citations of a record',
      'citations { locator }',
      { citations: [{ locator: 'of membership:a' }] },
    ],
    [
      'by the citations of several records',
      'shownIn { locator }',
      { shownIn: [{ locator: 'of membership:a' }, { locator: 'of membership:b' }] },
    ],
    [
      'by the reason for its grade',
      'reason { sentence }',
      { reason: { sentence: 'membership:a is POSSIBLE' } },
    ],
  ])('%s', async (_by, selection, expected) => {
    const schema = made(ALL);
    answerFields(schema, 'http://localhost');
    expect(await answered(schema, selection)).toEqual(expected);
  });

  it('with null where the object has no id of a record', async () => {
    const schema = made(ALL);
    fieldOf(schema, 'Query.question').resolve = () => ({ record: null });
    answerFields(schema, 'http://localhost');
    expect(await answered(schema, 'record { name } records { name }')).toEqual({
      record: null,
      records: null,
    });
  });

  it('with null where the object has no grade to give a reason for', async () => {
    const schema = made(ALL);
    fieldOf(schema, 'Query.question').resolve = () => ({ statedBy: 'membership:a' });
    answerFields(schema, 'http://localhost');
    expect(await answered(schema, 'reason { sentence }')).toEqual({ reason: null });
  });

  it('by its own resolver, which is left as it is', () => {
    const { 'Question.count': _count, ...others } = ALL;
    const schema = made(others);
    const resolve = () => 4;
    fieldOf(schema, 'Question.count').resolve = resolve;
    answerFields(schema, 'http://localhost');
    expect(fieldOf(schema, 'Question.count').resolve).toBe(resolve);
  });
});

describe('a schema is not served', () => {
  it('in which nobody answers a field', () => {
    const { 'Question.count': _count, ...others } = ALL;
    expect(() => {
      answerFields(made(others), 'http://localhost');
    }).toThrow('Question.count has neither a resolver nor answeredBy.');
  });

  it('in which two answer a field', () => {
    const schema = made(ALL);
    fieldOf(schema, 'Question.count').resolve = () => 4;
    expect(() => {
      answerFields(schema, 'http://localhost');
    }).toThrow('Question.count has a resolver of its own and answeredBy.');
  });

  it('in which a field shows a record as if it were a property', () => {
    const { 'Question.record': _record, ...others } = ALL;
    const schema = made(others);
    fieldOf(schema, 'Question.record').resolve = (source: { record: string }) => source.record;
    (schema.getType('Committee') as GraphQLObjectType).extensions = { [READ_BY_PLAN]: true };
    expect(() => {
      answerFields(schema, 'http://localhost');
    }).toThrow('Question.record shows what only the plan reads, and has no answeredBy.');
  });
});

describe('the schema that is served', () => {
  const typeNamed = (name: string) => {
    return theSchema().getType(name) as GraphQLObjectType | GraphQLInterfaceType;
  };
  const answerer = (place: string) => fieldOf(theSchema(), place).extensions[ANSWERED_BY];

  it.each([
    ['Committee.id', 'property'],
    ['Committee.name', 'property'],
    ['Committee.parent', 'relation'],
    ['Committee.memberships', 'relation'],
    ['Committee.citations', 'relation'],
    ['Policy.step', 'relation'],
    ['MembershipConnection.edges', 'property'],
    ['MembershipEdge.certainty', 'property'],
    ['Citation.document', 'property'],
    ['Unknowns.disputes', 'relation'],
    ['SearchEdge.node', 'record'],
    ['SearchConnection.nodes', 'record'],
    ['CountedMembershipConnection.nodes', 'record'],
    ['CountedMembershipEdge.node', 'record'],
    ['CareerStep.membership', 'record'],
    ['PathStep.citations', { citationsOf: 'statedBy' }],
    ['LeadershipTenure.reason', { reasonOf: 'membership' }],
    ['Committee.leadership', undefined],
    ['Membership.length', undefined],
    ['Query.committees', undefined],
    ['Query.search', undefined],
  ])('says who answers %s', (place, expected) => {
    expect(answerer(place)).toEqual(expected);
  });

  it.each(['Committee', 'Node', 'Fact', 'Body', 'Citation'])('has %s read by the plan', (name) => {
    expect(typeNamed(name).extensions[READ_BY_PLAN]).toBe(true);
  });
});
