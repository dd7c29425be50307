import { printType, type GraphQLObjectType } from 'graphql';
import { buildSchemaSync, ObjectType, Query, Resolver } from 'type-graphql';
import { ANSWERED_BY } from '../../src/schema/answered-by';
import {
  CitationsField,
  RecordField,
  RecordListField,
  type RecordId,
} from '../../src/schema/record-fields';

@ObjectType()
class Visit {
  @RecordField(['Person'], { description: 'The guest.', nullable: true })
  guest!: RecordId | null;

  @RecordListField(['Committee', 'Organization'], { description: 'The hosts.' })
  hosts!: readonly RecordId[];

  @CitationsField({ description: 'The sources.' })
  @RecordField(['Decision'], { description: 'Who says so.' })
  statedBy!: RecordId;
}

@Resolver()
class VisitQuery {
  @Query(() => Visit)
  visit(): Visit {
    return { guest: null, hosts: [], statedBy: 'decision:a' };
  }
}

const visit = buildSchemaSync({ resolvers: [VisitQuery], validate: false }).getType(
  'Visit',
) as GraphQLObjectType;

describe('a field that shows records', () => {
  it('has their type, and stands in the order in which it is declared', () => {
    expect(printType(visit).replace(/ *""".*"""\n/g, '')).toBe(
      `type Visit {
  guest: Person

  hosts: [Body!]!

  statedBy: Decision!

  citations: [Citation!]!
}`,
    );
  });

  it.each([
    ['guest', 'record'],
    ['hosts', 'record'],
    ['statedBy', 'record'],
    ['citations', { citationsOf: 'statedBy' }],
  ])('says of %s who answers it', (name, answerer) => {
    const field = visit.getFields()[name];
    expect(field?.extensions[ANSWERED_BY]).toEqual(answerer);
    expect(field?.resolve).toBeUndefined();
  });
});

/** What the compiler refuses; it tells of an expectation that is not met as well. */
export abstract class Wrong {
  // @ts-expect-error A number is no id.
  @RecordField(['Person'], { description: 'One.' })
  one!: number;

  // @ts-expect-error One id is no list.
  @RecordListField(['Person'], { description: 'Several.' })
  several!: RecordId;

  // @ts-expect-error A number has no sources.
  @CitationsField({ description: 'The sources.' })
  statedBy!: number;
}
