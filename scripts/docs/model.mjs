/** The model: a picture, and tables of nouns and vocabularies. */
import { BODY } from '#built/model/groups.js';
import { nounNamed, NOUNS, prefixOf } from '#built/model/model.js';
import { code, fence, table } from './markdown.mjs';

/** @import { Field, Noun, NounName, Relationship } from '#built/model/noun.js' */

/**
 * Nouns and the relationships between them, for Mermaid: those in the list, or all that would not
 * hide the rest of the picture. The nouns of the group Body stand in one place.
 * @param {string} [list]
 */
export function picture(list) {
  const wanted = list?.split(', ');
  const isDrawn = (/** @type {NounName} */ noun) =>
    wanted ? wanted.includes(noun) : !nounNamed(noun).undrawn;
  const place = (/** @type {NounName} */ noun) => (BODY.members.includes(noun) ? BODY.name : noun);
  const lines = NOUNS.flatMap(({ name, relationships }) =>
    Object.values(relationships)
      .filter(({ undrawn, inverse }) => !inverse.plain && !undrawn)
      .flatMap(({ type, to, incoming }) =>
        to
          .map((noun) => (incoming ? [noun, name] : [name, noun]))
          .filter((ends) => ends.every(isDrawn))
          .map((ends) => ends.map(place))
          .filter(([from, end]) => from !== end)
          .map(([from, end]) => `${from} -- ${type} --> ${end}`),
      ),
  );
  const all = [`${BODY.name}["${BODY.members.join(' or ')}"]`, ...new Set(lines)];
  return fence('mermaid', `flowchart TB\n  ${all.join('\n  ')}`);
}

/** Fields that every record can have; the tables of nouns leave them out. */
const COMMON = ['note', 'sameAs', 'citations', 'disputed'].map(code);
const HEAD = ['field', 'type', 'required', 'meaning'];

/** The common fields, read from a noun that has them all. */
export function everyRecord() {
  const rows = rowsOf(nounNamed('Committee'));
  return table(
    HEAD,
    rows.filter(([field]) => COMMON.includes(field)),
  );
}

const SOURCES = {
  required: '',
  none: ' It has no `citations`.',
  inherited: ' It has no `citations` of its own.',
};

/** Every noun with the fields that a file can state of it. */
export const nounTables = () =>
  NOUNS.map((noun) => {
    const { name, section, about, cites } = noun;
    const place = section ? `Section ${code(section)}` : `Inside ${ownersOf(name)}`;
    const rows = rowsOf(noun).filter(([field]) => !COMMON.includes(field));
    const text = `${about} ${place}, id ${code(`${prefixOf(name)}:…`)}.${SOURCES[cites]}`;
    return `### ${name}\n\n${text}\n\n${table(HEAD, rows)}`;
  }).join('\n\n');

/** Every vocabulary with what its values mean. */
export function vocabularyTables() {
  const used = NOUNS.flatMap(({ fields }) => Object.values(fields)).flatMap(
    ({ vocabulary }) => vocabulary ?? [],
  );
  return [...new Map(used.map((each) => [each.name, each])).values()]
    .map(({ name, about, values }) => {
      const rows = Object.entries(values).map(([value, meaning]) => [code(value), meaning]);
      return `### ${name}\n\n${about}\n\n${table(['value', 'meaning'], rows)}`;
    })
    .join('\n\n');
}

/** The fields in which records of a noun are written inside others. @param {NounName} noun */
function ownersOf(noun) {
  const owners = NOUNS.flatMap(({ name, relationships }) =>
    Object.entries(relationships)
      .filter(([, { nested, to }]) => nested && to.includes(noun))
      .map(([field]) => ({ path: code(`${name}.${field}`), field })),
  );
  // Nearly all nouns have `disputed`.
  return owners.length > 3
    ? `${code(owners[0]?.field ?? '')} of any record`
    : owners.map(({ path }) => path).join(' or ');
}

/** @param {Noun} noun */
function rowsOf({ fields, relationships }) {
  const stated = Object.entries(fields).filter(([, { derived }]) => !derived);
  return [
    ...stated.map(([name, each]) => row(name, fieldType(each), each)),
    ...Object.entries(relationships).map(([name, each]) => row(name, relationshipType(each), each)),
  ];
}

/**
 * @param {string} name @param {string} type @param {Field | Relationship} each
 * @returns {[string, string, string, string]}
 */
const row = (name, type, each) => [code(name), type, required(each), each.about];

/** @type {Partial<Record<Field['kind'], string>>} */
const TYPES = {
  date: 'date',
  integer: 'whole number',
  boolean: 'true or false',
  url: 'address',
};
/** @param {string} name */
const link = (name) => `[${name}](#${name.toLowerCase()})`;

/** @param {Field} field */
function fieldType({ kind, list, vocabulary }) {
  const one = vocabulary ? link(vocabulary.name) : (TYPES[kind] ?? kind);
  return list ? `list of ${one}s` : one;
}

/** @param {Relationship} relationship */
function relationshipType({ to, reach, nested, plannable, fact }) {
  if (fact) return 'list of `{document, locator}`, which can also have `shown` and `supports`';
  if (nested) return `list of ${link(to[0] ?? '')} records`;
  const targets = to.map(link).join(', ');
  if (reach === 'one') return `id: ${targets}`;
  return `ids: ${targets}${plannable ? '; may be planned' : ''}`;
}

/** @param {Field | Relationship} each */
function required(each) {
  if ('standard' in each) return `default ${code(String(each.standard))}`;
  return each.required || 'fact' in each ? 'yes' : '';
}
