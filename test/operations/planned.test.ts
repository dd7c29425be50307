import {
  Kind,
  buildSchema,
  getNamedType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { allPublished } from '../../src/server/http/operations';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

/** The selections of a date beside which the answer does not say whether it only was planned. */
function untold(query: string): string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      SelectionSet({ selections }) {
        const type = getNamedType(info.getType() ?? info.getParentType());
        if (!isObjectType(type)) return;
        // What an activity is says whether it was only planned.
        const told = type.name === 'Activity' ? 'status' : 'happened';
        if (!type.getFields()[told]) return;
        const names = selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : ''));
        if (names.includes('date') && !names.includes(told)) found.push(type.name);
      },
    }),
  );
  return found;
}

describe('a published operation', () => {
  it('that asks for the date of a step asks whether the step happened', () => {
    const faults = allPublished().flatMap(({ name, query }) =>
      untold(query).map((type) => `${name}: ${type}`),
    );
    expect(faults).toEqual([]);
  });
});
