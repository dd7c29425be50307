/** What the documentation tells of the model: a picture, and tables of nouns and vocabularies. */

/** @param {string[][]} rows Not aligned, because one long sentence would make every line long. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...rows.map(line)];
  return `<!-- prettier-ignore-start -->\n${lines.join('\n')}\n<!-- prettier-ignore-end -->`;
}

export const code = (text) => `\`${text}\``;

/** @param {string} language @param {string} text */
export const fence = (language, text) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/** What would hide the rest of the picture. */
const NOT_DRAWN = ['Document', 'Topic', 'Dispute', 'Term', 'Effect', 'MemberCount'];
const RELATIONSHIPS_NOT_DRAWN = ['HELD_WITH', 'PRESENTED_BY'];
const BODY = ['Committee', 'Organization'];

/** The main nouns and the relationships between them, for Mermaid. */
export function picture(nouns) {
  const place = (noun) => (BODY.includes(noun) ? 'Body' : noun);
  const lines = nouns.flatMap(({ name, relationships }) =>
    Object.values(relationships)
      .filter(({ type, inverse }) => !inverse.plain && !RELATIONSHIPS_NOT_DRAWN.includes(type))
      .flatMap(({ type, to, incoming }) =>
        to
          .map((noun) => (incoming ? [noun, name] : [name, noun]))
          .filter((ends) => !ends.some((end) => NOT_DRAWN.includes(end)))
          .map((ends) => ends.map(place))
          .filter(([from, end]) => from !== end)
          .map(([from, end]) => `${from} -- ${type} --> ${end}`),
      ),
  );
  const all = [`Body["${BODY.join(' or ')}"]`, ...new Set(lines)];
  return fence('mermaid', `flowchart TB\n  ${all.join('\n  ')}`);
}

/** What every record can have, told once. */
const COMMON = ['note', 'sameAs', 'citations', 'disputed'].map(code);
const HEAD = ['field', 'type', 'required', 'meaning'];

/** The common fields, read from a noun that has them all. */
export function everyRecord(nouns) {
  const rows = rowsOf(nouns.find(({ name }) => name === 'Committee'));
  return table(
    HEAD,
    rows.filter(([field]) => COMMON.includes(field)),
  );
}

/** Every noun with the fields that a file can state of it. */
export const nounTables = (nouns, prefixOf) =>
  nouns
    .map((noun) => {
      const { name, section, about, cites } = noun;
      const place = section ? `Section ${code(section)}` : `Inside ${ownersOf(name, nouns)}`;
      const sources = {
        none: ' It has no `citations`.',
        inherited: ' It has no `citations` of its own.',
      };
      const rows = rowsOf(noun).filter(([field]) => !COMMON.includes(field));
      const text = `${about} ${place}, id ${code(`${prefixOf(name)}:…`)}.${sources[cites] ?? ''}`;
      return `### ${name}\n\n${text}\n\n${table(HEAD, rows)}`;
    })
    .join('\n\n');

/** Every vocabulary with what its values mean. */
export function vocabularyTables(nouns) {
  const used = nouns
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(({ vocabulary }) => vocabulary ?? []);
  return [...new Map(used.map((each) => [each.name, each])).values()]
    .map(({ name, about, values }) => {
      const rows = Object.entries(values).map(([value, meaning]) => [code(value), meaning]);
      return `### ${name}\n\n${about}\n\n${table(['value', 'meaning'], rows)}`;
    })
    .join('\n\n');
}

/** The fields in which records of a noun are written inside others. */
function ownersOf(noun, nouns) {
  const owners = nouns.flatMap(({ name, relationships }) =>
    Object.entries(relationships)
      .filter(([, { nested, to }]) => nested && to.includes(noun))
      .map(([field]) => ({ path: code(`${name}.${field}`), field })),
  );
  // What nearly all nouns have is told once.
  return owners.length > 3
    ? `${code(owners[0].field)} of any record`
    : owners.map(({ path }) => path).join(' or ');
}

function rowsOf({ fields, relationships }) {
  const stated = Object.entries(fields).filter(([, { derived }]) => !derived);
  const row =
    (type) =>
    ([name, each]) => [code(name), type(each), required(each), each.about];
  return [
    ...stated.map(row(fieldType)),
    ...Object.entries(relationships).map(row(relationshipType)),
  ];
}

const TYPES = {
  date: 'date',
  day: 'date',
  integer: 'whole number',
  boolean: 'true or false',
  url: 'address',
};
const link = (name) => `[${name}](#${name.toLowerCase()})`;

function fieldType({ kind, list, vocabulary }) {
  const one = vocabulary ? link(vocabulary.name) : (TYPES[kind] ?? kind);
  return list ? `list of ${one}s` : one;
}

function relationshipType({ to, reach, nested, lineage, fact }) {
  if (fact) return 'list of `{document, locator}`';
  if (nested) return `list of ${link(to[0])} records`;
  const targets = to.map(link).join(', ');
  if (reach === 'one') return `id: ${targets}`;
  return `ids: ${targets}${lineage ? '; can be planned' : ''}`;
}

function required({ required: yes, standard, fact }) {
  if (standard !== undefined) return `else ${code(standard)}`;
  return yes || fact ? 'yes' : '';
}
