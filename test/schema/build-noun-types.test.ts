import { execute, parse, printType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { NounGroup } from '../../src/model/groups';
import type { Noun, NounName } from '../../src/model/noun';
import type { NounModel } from '../../src/model/noun-model';
import { joinRelations, relationsOf } from '../../src/model/relation';
import { answerFields, type AnswerContext } from '../../src/schema/answer-fields';
import { buildNounTypes } from '../../src/schema/build-noun-types';
import { buildRootFields } from '../../src/schema/root-fields';

const Tone = {
  name: 'Tone',
  about: 'How somebody sings.',
  values: { HIGH: 'High.', LOW: 'Low.' },
};

const BASE = {
  order: ['name'],
  orderAbout: 'by name',
  cites: 'none',
  shown: { label: ['{name}'] },
} as const;
const name = { kind: 'text', about: 'The name.', required: true } as const;

/** Choirs and singers, of which the model that is served knows nothing. */
const NOUNS: readonly Noun[] = [
  {
    ...BASE,
    name: 'Committee',
    about: 'A choir.',
    section: 'choirs',
    key: { root: 'choir', argument: 'name', about: 'The name.', ranks: [['name']] },
    fields: { name },
    relationships: {},
  },
  {
    ...BASE,
    name: 'Person',
    about: 'A singer.',
    fields: {
      name,
      tone: { kind: 'enum', vocabulary: Tone, about: 'The tone.' },
      debut: { kind: 'date', about: 'The first night.' },
    },
    relationships: {
      choir: {
        type: 'SINGS_IN',
        to: ['Committee'],
        about: 'The choir.',
        reach: 'one',
        required: true,
        inverse: { name: 'singers', about: 'The singers.' },
      },
      loves: {
        type: 'LOVES',
        to: ['Committee', 'Person'],
        about: 'What the singer loves.',
        reach: 'short',
        inverse: { name: 'lovedBy', about: 'Who loves it.' },
      },
    },
    dated: { kind: 'event', fields: ['debut'] },
  },
  { ...BASE, name: 'Document', about: 'What sources are.', fields: { name }, relationships: {} },
];
const LOVED: NounGroup = {
  name: 'Loved',
  about: 'What can be loved.',
  members: ['Committee', 'Person'],
};

function modelOf(nouns: readonly Noun[], groups: readonly NounGroup[]): NounModel {
  const relations = joinRelations(nouns.flatMap(relationsOf));
  return {
    nouns,
    groups,
    relations,
    nounNamed: (noun) => nouns.find((each) => each.name === noun) as Noun,
    relationsFrom: (noun: NounName) =>
      new Map(relations.filter(({ from }) => from === noun).map((each) => [each.name, each])),
    groupOf: (members) =>
      groups.find((group) => group.members.join() === members.join()) as NounGroup,
  };
}

function choirSchema(): GraphQLSchema {
  const model = modelOf(NOUNS, [LOVED]);
  const types = buildNounTypes(model);
  const schema = buildSchemaSync({
    resolvers: [buildRootFields(model, types) as new () => object],
    orphanedTypes: [...types.nouns],
    validate: false,
  });
  answerFields(schema, 'http://localhost');
  return schema;
}

/** A type of a schema as text, without descriptions, each field in one line. */
function printed(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName);
  if (!type) throw new Error(`There is no type ${typeName}.`);
  return printType(type)
    .replace(/ *"""[^]*?"""\n/g, '')
    .replace(/\n+/g, '\n')
    .replace(
      /\(\s+([^)]*?)\s+\)/g,
      (_all, args: string) => `(${args.split(/\s*\n\s*/).join(', ')})`,
    );
}

describe('the GraphQL types of a made-up model', () => {
  const schema = choirSchema();

  it('are its nouns and what their lists need, and nothing else', () => {
    const names = Object.keys(schema.getTypeMap()).filter((each) => !each.startsWith('__'));
    expect(names.sort()).toEqual(
      [
        ...['Boolean', 'Int', 'ID', 'String', 'Date', 'PartialDate', 'Query', 'Node', 'PageInfo'],
        ...['Committee', 'CommitteeConnection', 'CommitteeEdge', 'CommitteeFilter'],
        ...[
          'CommitteeOrder',
          'CommitteeOrderBy',
          'Citation',
          'Document',
          'Loved',
          'LovedFilter',
          'SomeLoved',
        ],
        ...['Person', 'PersonConnection', 'PersonEdge', 'PersonFilter', 'PersonOrder'],
        ...['GroupCount', 'PersonGroupBy'],
        ...['PersonOrderBy', 'SomePerson', 'Tone', 'ToneFilter'],
        ...['OrderDirection', 'UnknownPosition', 'Span', 'Certainty', 'CertaintyCounts'],
        ...['CertaintyReason', 'IdFilter', 'TextFilter', 'DateFilter', 'CountFilter', 'URL'],
      ].sort(),
    );
  });

  it.each([
    ['PersonGroupBy', 'enum PersonGroupBy {\n  TONE\n  DEBUT_YEAR\n  CHOIR\n}'],
    [
      'Person',
      `type Person implements Node & Loved {
  id: ID!
  label: String!
  url: URL!
  name: String!
  tone: Tone
  debut: PartialDate
  choir: Committee!
  loves: [Loved!]!
  lovedBy(first: Int, after: String, last: Int, before: String, filter: PersonFilter, orderBy: [PersonOrder!], asOf: Date, during: Span, certainty: Certainty): PersonConnection!
}`,
    ],
    [
      'Loved',
      `interface Loved implements Node {
  id: ID!
  label: String!
  url: URL!
  name: String!
}`,
    ],
    [
      'Query',
      `type Query {
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]
  choirs(first: Int, after: String, last: Int, before: String, filter: CommitteeFilter, orderBy: [CommitteeOrder!]): CommitteeConnection
  choir(name: String!): Committee
}`,
    ],
    [
      'PersonFilter',
      `input PersonFilter {
  and: [PersonFilter!]
  or: [PersonFilter!]
  not: PersonFilter
  id: IdFilter
  name: TextFilter
  tone: ToneFilter
  debut: DateFilter
  choir: CommitteeFilter
  loves: SomeLoved
  lovedBy: SomePerson
}`,
    ],
    [
      'PersonOrderBy',
      `enum PersonOrderBy {
  NAME
  TONE
  DEBUT
  LOVED_BY_COUNT
}`,
    ],
    [
      'SomePerson',
      `input SomePerson {
  some: PersonFilter
  none: PersonFilter
  count: CountFilter
  asOf: Date
  during: Span
  certainty: Certainty
}`,
    ],
    [
      'CommitteeOrder',
      `input CommitteeOrder {
  by: CommitteeOrderBy!
  direction: OrderDirection! = ASC
  unknown: UnknownPosition! = LAST
  asOf: Date
  during: Span
}`,
    ],
    [
      'PersonEdge',
      `type PersonEdge {
  node: Person!
  cursor: String!
  citations: [Citation!]!
  certainty: Certainty
  reason: CertaintyReason
}`,
    ],
  ])('have %s', (typeName, text) => {
    expect(printed(schema, typeName)).toBe(text);
  });

  it('answer from what the plan has read', async () => {
    const singer = { __typename: 'Person', id: 'person:a', name: 'Ada', loves: [] };
    const choir = { __typename: 'Committee', id: 'committee:a', name: 'A choir' };
    const read = { ...choir, 'singers(first: 1)': { nodes: [singer], totalCount: 1 } };
    const contextValue: Partial<AnswerContext> = {
      root: (info) => Promise.resolve(info.fieldName === 'choir' ? read : null),
    };
    const document = parse(
      '{ choir(name: "A") { id name singers(first: 1) { totalCount nodes { name loves { id } } } } }',
    );
    expect(await execute({ schema, document, contextValue })).toEqual({
      data: {
        choir: {
          id: 'committee:a',
          name: 'A choir',
          singers: { totalCount: 1, nodes: [{ name: 'Ada', loves: [] }] },
        },
      },
    });
  });
});
