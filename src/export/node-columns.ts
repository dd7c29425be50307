import { readable } from '../kernel/text';
import { NOUNS, nounNamed } from '../model/model';
import type { Field, Noun, NounName } from '../model/noun';
import { CONSTANT } from '../model/text-format';
import { timesOf } from '../model/times';
import { valueName } from '../model/vocabularies';
import type { SubgraphNode } from '../memory/network/subgraph';
import { happenedColumn, STATED, textColumn, usedBy, type Column } from './columns';

/** Gephi takes `due` for a time stamp. */
const RENAMED: Readonly<Record<string, string>> = { due: 'dueDate' };

/** Whether a field is a column of all nodes under another name: the label, the kind, a date, or whether it happened. */
function isShownOtherwise(name: string, noun: Noun): boolean {
  const { shown, planned } = noun;
  if (noun.fields[name]?.repeated) return false;
  if (planned?.field === name) return noun.fields[name]?.kind === 'boolean';
  return ['label', shown.name, shown.kind, ...timesOf(noun)].includes(name);
}

/** The fields of the nouns, each once, but those that are shown otherwise in every noun that has them. */
export const FIELD_NAMES = [...new Set(NOUNS.flatMap(({ fields }) => Object.keys(fields)))].filter(
  (name) => NOUNS.some((noun) => name in noun.fields && !isShownOtherwise(name, noun)),
);

/** What a field means, in the words of each noun that has it. */
export function meaningOf(field: string): string {
  const meanings = NOUNS.flatMap(({ fields }) => fields[field]?.about || []);
  return [...new Set(meanings)].join(' Or: ');
}

/** A text, or a list of them with semicolons between. */
function written(value: unknown, say: (each: string) => string): string | null {
  if (value === null || value === undefined) return null;
  return ([value].flat() as string[]).map(say).join('; ');
}

/** A text when nouns do not agree. */
function typeOf(fieldAt: FieldAt): Column<unknown>['type'] {
  const kinds = new Set(NOUNS.flatMap(({ name }) => fieldAt(name)?.kind ?? []));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'integer' || kind === 'boolean') ? kind : 'string';
}

type FieldAt = (noun: NounName) => Field | undefined;

const hasCodes = (field?: Field) => Boolean(field?.vocabulary) || field?.format === CONSTANT;

/** A value in words: `vice chair` for `VICE_CHAIR`. */
function inWords(field: Field | undefined, value: string): string {
  if (field?.vocabulary) return valueName(field.vocabulary, value);
  return hasCodes(field) ? readable(value) : value;
}

/** A value as the API has it, with its vocabulary before it where it has one. */
function asCode({ vocabulary }: Field, value: string): string {
  return vocabulary ? `${vocabulary.name}.${value}` : value;
}

/**
 * A column, and where it has codes a second one. The first says them in words, and the
 * second as GraphQL schema coordinates, `Region.NA`: `NA` alone is read as a missing
 * value by pandas and R.
 */
function withCodes(
  name: string,
  about: string,
  valueOf: (node: SubgraphNode) => unknown,
  fieldAt: FieldAt,
): readonly Column<SubgraphNode>[] {
  const words = (node: SubgraphNode) => {
    const value = valueOf(node);
    return typeof value === 'number' || typeof value === 'boolean'
      ? value
      : written(value, (each) => inWords(fieldAt(node.noun), each));
  };
  const codes = (node: SubgraphNode) => {
    const field = fieldAt(node.noun);
    return field && hasCodes(field) ? written(valueOf(node), (each) => asCode(field, each)) : null;
  };
  const column = { name, type: typeOf(fieldAt), about, of: words };
  if (!NOUNS.some((noun) => hasCodes(fieldAt(noun.name)))) return [column];
  return [column, textColumn(`${name}Code`, `The same as \`${name}\`, as the API has it.`, codes)];
}

const NODE_COLUMNS: readonly Column<SubgraphNode>[] = [
  textColumn('noun', 'The type of the record.', ({ noun }) => noun),
  ...withCodes(
    'kind',
    'What sort of record it is.',
    ({ kind }) => kind,
    (name) => {
      const { shown, fields } = nounNamed(name);
      return fields[shown.kind ?? ''];
    },
  ),
  happenedColumn,
  ...STATED,
];

const FIELD_COLUMNS = FIELD_NAMES.flatMap((field) =>
  withCodes(
    RENAMED[field] ?? field,
    meaningOf(field),
    ({ fields }) => fields[field],
    (noun) => nounNamed(noun).fields[field],
  ),
);

/** The columns of these nodes: those of all, and those fields that one of them has. */
export function columnsOf(nodes: readonly SubgraphNode[]): readonly Column<SubgraphNode>[] {
  return [...NODE_COLUMNS, ...usedBy(nodes, FIELD_COLUMNS)];
}
