import { LINEAGE_TYPES } from '../../src/model/lineages';
import { ALL_GROUPS, ALL_RELATIONS, NOUNS } from '../../src/model/model';
import type { Noun, Vocabulary } from '../../src/model/noun';

/** Whether a description is one that a reader can be shown: whole sentences, and nothing left over. */
function isSentence(text: string): boolean {
  return /^["`(]?[A-Z0-9]\S*( \S+)*[.]$/.test(text);
}

/** Every text that describes a noun, by the place where it stands. */
function textsOf(noun: Noun): Record<string, string> {
  const vocabularies = Object.values(noun.fields).flatMap((field) => field.vocabulary ?? []);
  return {
    [noun.name]: noun.about,
    ...(noun.key ? { [`${noun.name}(${noun.key.argument})`]: noun.key.about } : {}),
    ...collect(noun.fields, (name) => `${noun.name}.${name}`),
    ...collect(noun.relationships, (name) => `${noun.name}.${name}`),
    ...collect(noun.picks ?? {}, (name) => `${noun.name}.${name}`),
    ...collect(noun.events ?? {}, (name) => `the event of ${noun.name}.${name}`),
    ...Object.fromEntries(
      Object.entries(noun.relationships).map(([name, { inverse }]) => [
        `the way back of ${noun.name}.${name}`,
        inverse.about,
      ]),
    ),
    ...Object.fromEntries(vocabularies.flatMap(textsOfVocabulary)),
  };
}

function collect(
  parts: Readonly<Record<string, { readonly about: string }>>,
  place: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, { about }]) => [place(name), about]));
}

function textsOfVocabulary({ name, about, values }: Vocabulary): [string, string][] {
  return [
    [name, about],
    ...Object.entries(values).map(([value, text]): [string, string] => [`${name}.${value}`, text]),
  ];
}

describe('the descriptions of the model', () => {
  it.each(NOUNS.map((noun) => [noun.name, noun] as const))(
    'of %s are sentences that end with a full stop',
    (_name, noun) => {
      const texts = textsOf(noun);
      expect(Object.keys(texts).length).toBeGreaterThan(4);
      expect(Object.entries(texts).filter(([, text]) => !isSentence(text))).toEqual([]);
      expect(noun.orderAbout).toMatch(/^(by|as) \S/);
    },
  );

  it('of the interfaces and of every field between nouns are sentences too', () => {
    const texts = [...ALL_GROUPS, ...ALL_RELATIONS].map(
      ({ name, about }) => [name, about] as const,
    );
    expect(texts.filter(([, text]) => !isSentence(text))).toEqual([]);
  });

  it('of the steps of lineages are sentences too', () => {
    expect(Object.keys(LINEAGE_TYPES).length).toBeGreaterThan(20);
    expect(Object.entries(LINEAGE_TYPES).filter(([, text]) => !isSentence(text))).toEqual([]);
  });

  it.each([
    '',
    'the name.',
    'The name',
    ' The name.',
    'The name. ',
    'The  name.',
    'The name.\nIn English.',
    'The name?',
  ])('would be found wanting when one were %j', (text) => {
    expect(isSentence(text)).toBe(false);
  });
});
