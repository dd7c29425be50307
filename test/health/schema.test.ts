import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getIntrospectionQuery,
  graphqlSync,
  validateSchema,
  type IntrospectionQuery,
} from 'graphql';
import { schemaText } from '../../src/server/graphql/schema-text';
import type { Field } from '../../src/model/noun';
import { NOUNS } from '../../src/model/model';
import { theSchema } from '../support/ask';

type Schema = typeof import('../../src/server/graphql/schema');
type Text = typeof import('../../src/server/graphql/schema-text');

const COMMITTED = readFileSync(join(__dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8');
/** Two thirds of it are descriptions; @neo4j/graphql makes 247 kB of nine types. */
const LARGEST = 195_000;

describe('schema/schema.graphql', () => {
  it('is what the code makes; `npm run schema` writes it', () => {
    expect(COMMITTED).toBe(schemaText(theSchema()));
  });

  it('is seen to be out of date when a noun has got a field', () => {
    jest.isolateModules(() => {
      const model =
        jest.requireActual<typeof import('../../src/model/model')>('../../src/model/model');
      const { fields } = model.nounNamed('Person') as { fields: Record<string, Field> };
      fields['nickname'] = { kind: 'text', about: 'A made-up field.' };
      const { createSchema } = jest.requireActual<Schema>('../../src/server/graphql/schema');
      const text = jest.requireActual<Text>('../../src/server/graphql/schema-text');
      const changed = () => text.schemaText(createSchema());
      expect(changed()).toMatch(/^type Person [^}]*^ {2}nickname: String$/m);
      expect(changed()).not.toBe(COMMITTED);
    });
  });

  it('is valid', () => {
    expect(validateSchema(theSchema())).toEqual([]);
  });

  it('stays small enough to be read', () => {
    expect(Buffer.byteLength(COMMITTED)).toBeLessThan(LARGEST);
  });
});

describe('the documentation of the schema', () => {
  it('is in sentences, and leaves out what the name says already', () => {
    const wrong = documented().filter(({ text }) => text !== '' && !isSentence(text));
    expect(wrong).toEqual([]);
  });

  it.each(['', 'the name.', 'The name'])('is seen to be no sentence: "%s"', (text) => {
    expect(isSentence(text)).toBe(false);
  });

  it('describes every root field and every noun', () => {
    const names = NOUNS.map(({ name }): string => name);
    const needed = documented().filter(
      ({ place }) => /^Query\.\w+$/.test(place) || names.includes(place),
    );
    expect(needed.length).toBeGreaterThan(NOUNS.length + 20);
    expect(needed.filter(({ text }) => text === '')).toEqual([]);
  });
});

const isSentence = (text: string) => /^[A-Z0-9`].*[.?]$/s.test(text);

/** Every type, field, argument and value with its description; empty where it has none. */
function documented(): { place: string; text: string }[] {
  const { data } = graphqlSync({ schema: theSchema(), source: getIntrospectionQuery() });
  const { types } = (data as unknown as IntrospectionQuery).__schema;
  return types
    .filter(
      ({ name }) =>
        !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
    )
    .flatMap((type) => [
      { place: type.name, description: type.description },
      ...('fields' in type ? (type.fields ?? []) : []).flatMap((field) => [
        { place: `${type.name}.${field.name}`, description: field.description },
        ...field.args.map((arg) => ({
          place: `${type.name}.${field.name}(${arg.name})`,
          description: arg.description,
        })),
      ]),
      ...('inputFields' in type ? (type.inputFields ?? []) : []).map((field) => ({
        place: `${type.name}.${field.name}`,
        description: field.description,
      })),
      ...('enumValues' in type ? (type.enumValues ?? []) : []).map((value) => ({
        place: `${type.name}.${value.name}`,
        description: value.description,
      })),
    ])
    .map(({ place, description }) => ({ place, text: description ?? '' }));
}
