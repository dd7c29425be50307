import { constantCase } from '../kernel/text';
import type { Field, NounName } from '../model/noun';
import { MODEL, type NounModel } from '../model/noun-model';
import { CONSTANT } from '../model/text-format';
import { QUESTION_ROWS } from './limits';
import { pathsOf, type GroupPath } from './group-path';

/** What the records of a list are counted by. */
export interface ListGrouping {
  /** None where the name says it all. */
  readonly about: string;
  readonly value: GroupValue;
  /** How many groups there can be, with that of the unknown. */
  readonly most: number;
}

export type GroupValue =
  | { readonly of: 'property' | 'year'; readonly property: string }
  /** What one or several paths lead to; of several, a record can be in several groups. */
  | { readonly of: 'reached'; readonly paths: readonly GroupPath[] }
  /** The noun of the record itself. */
  | { readonly of: 'noun' };

/** What records of these nouns are counted by, under the enum value that stands for it: `KIND`, `START_YEAR`, `BODY`. */
export function groupingsOf(
  nouns: readonly NounName[],
  model: NounModel = MODEL,
): ReadonlyMap<string, ListGrouping> {
  if (nouns.length > 1)
    return new Map([['NOUN', { about: '', value: { of: 'noun' }, most: nouns.length }]]);
  const [noun] = nouns as [NounName];
  const { fields, grouped = {} } = model.nounNamed(noun);
  const own = [...model.relationsFrom(noun).values()].filter(({ reach }) => reach === 'one');
  return new Map<string, ListGrouping>([
    ...Object.entries(fields).flatMap(([name, field]) => ofField(name, field)),
    ...own.map(({ name }) => ofPaths(constantCase(name), '', [[name]], noun, model)),
    ...Object.entries(grouped).map(([name, { about, paths }]) =>
      ofPaths(name, about, paths, noun, model),
    ),
  ]);
}

/** One group for each value of a vocabulary or each word that stands for one, for yes and no, or for each year. */
function ofField(
  name: string,
  { kind, vocabulary, list, plain, format }: Field,
): [string, ListGrouping][] {
  if (list || plain) return [];
  if (kind === 'date') {
    const by = name === 'date' ? 'YEAR' : `${constantCase(name)}_YEAR`;
    return [[by, { about: '', value: { of: 'year', property: name }, most: QUESTION_ROWS }]];
  }
  if (format === CONSTANT) {
    const value = { of: 'property', property: name } as const;
    return [[constantCase(name), { about: '', value, most: QUESTION_ROWS }]];
  }
  if (kind !== 'enum' && kind !== 'boolean') return [];
  const values = vocabulary ? Object.keys(vocabulary.values).length : 2;
  const value = { of: 'property', property: name } as const;
  return [[constantCase(name), { about: '', value, most: values + 1 }]];
}

function ofPaths(
  by: string,
  about: string,
  names: readonly (readonly string[])[],
  noun: NounName,
  model: NounModel,
): [string, ListGrouping] {
  const paths = names.flatMap((path) => pathsOf(noun, path, model));
  return [by, { about, value: { of: 'reached', paths }, most: QUESTION_ROWS }];
}
