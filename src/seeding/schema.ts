import { z } from 'zod';
import { partialDateFault } from '../kernel/partial-date';
import { CITATION_DETAILS, nounNamed, nounOfId, prefixOf } from '../model/model';
import type { TextFormat } from '../model/text-format';
import { POSITIVE, type Relationship, type Field, type Noun, type NounName } from '../model/noun';
import { enumerate } from '../kernel/text';
import { urlFault } from './url-fault';

const SLUG = /^[a-z0-9]+(-+[a-z0-9]+)*$/;

/** What one file may say of one record of a noun. What is required is asked for only when all files are joined. */
export function schemaOf(noun: Noun): z.ZodType {
  const cached = schemas.get(noun.name);
  if (cached) return cached;
  const fields = Object.entries(noun.fields)
    .filter(([, field]) => !field.derived)
    .map(([name, field]) => [name, fieldSchema(field).optional()]);
  const relationships = Object.entries(noun.relationships)
    .filter(([name]) => name !== 'citations')
    .map(([name, relationship]) => [name, relationshipSchema(relationship).optional()]);
  const schema = z.strictObject(
    {
      id: idOf([noun.name]),
      ...Object.fromEntries([...fields, ...relationships]),
      ...(noun.cites === 'required' ? { citations: CITATIONS } : {}),
    },
    mustBe('a record, {id, …}'),
  );
  schemas.set(noun.name, schema);
  return schema;
}
const schemas = new Map<NounName, z.ZodType>();

/** Says what is allowed, and what stands there instead. */
function mustBe(what: string, whenMissing = `is missing; it must be ${what}`) {
  return {
    error: ({ input }: { input?: unknown }): string =>
      input === undefined ? whenMissing : `must be ${what}, not ${shown(input)}`,
  };
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const line = z
  .string(mustBe('a text in quotes'))
  .refine((text) => text.trim() !== '', { error: 'must not be empty', abort: true });

/** ISO 3166 is from 1974, the DNS from 1983; a year like 9999 stands for something else than a date. */
const FIRST_YEAR = '1970';
const AFTER_LAST_YEAR = '2100';

const date = line.superRefine((text, context) => {
  const fault = partialDateFault(text);
  const [, year, quarter] = /^(\d{4})-?Q([1-4])$/i.exec(text) ?? [];
  if (year && quarter)
    context.addIssue(
      `"${text}" must be written "${year}-${32 + Number(quarter)}", as EDTF writes a quarter`,
    );
  else if (fault)
    context.addIssue(
      `"${text}" ${fault}; a date is "2023", "2023-10", "2023-10-26", or for a quarter "2023-33" to "2023-36"`,
    );
  else if (text < FIRST_YEAR || text >= AFTER_LAST_YEAR)
    context.addIssue(
      `"${text}" must lie from ${FIRST_YEAR} to ${Number(AFTER_LAST_YEAR) - 1}; leave out what is not known`,
    );
});

const url = line.superRefine((text, context) => {
  const fault = urlFault(text);
  if (fault) context.addIssue(fault);
});

const formatted = ({ what, fits }: TextFormat) =>
  line.superRefine((text, context) => {
    if (!fits(text)) context.addIssue(`must be ${what}, not ${shown(text)}`);
  });

const wholeNumber = ([lowest, highest]: readonly [number, number]) =>
  z.int(mustBe('a whole number')).refine((value) => value >= lowest && value <= highest, {
    error: ({ input }) => `must be from ${lowest} to ${highest}, not ${shown(input)}`,
  });

const CITED = `{document, locator}, which can also have ${enumerate(Object.keys(CITATION_DETAILS))}`;

/** Where a citation points, with what it says beside that; `citations` is described once for all nouns. */
const CITATION = z.strictObject(
  {
    document: idOf(['Document']),
    locator: line,
    ...Object.fromEntries(
      Object.entries(CITATION_DETAILS).map(([name, field]) => [
        name,
        fieldSchema(field).optional(),
      ]),
    ),
  },
  mustBe(CITED),
);

const CITATIONS = z
  .array(
    CITATION,
    mustBe(`a list of ${CITED}`, `has no source: citations must be a list of ${CITED}`),
  )
  .min(1, 'must list at least one source');

function fieldSchema(field: Field): z.ZodType {
  const single = singleSchema(field);
  return field.list
    ? z.array(single, mustBe('a list')).min(1, 'must not be an empty list; leave it out')
    : single;
}

function singleSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return field.format ? formatted(field.format) : line;
    case 'url':
      return url;
    case 'date':
      return date;
    case 'integer':
      return wholeNumber(field.range ?? POSITIVE);
    case 'boolean':
      return z.boolean(mustBe('true or false'));
    case 'enum': {
      const allowed = Object.keys(field.vocabulary?.values ?? {});
      return z.enum(allowed as [string, ...string[]], mustBe(`one of ${allowed.join(', ')}`));
    }
  }
}

function relationshipSchema(relationship: Relationship): z.ZodType {
  if (relationship.nested) {
    return z
      .array(
        z.lazy(() => schemaOf(nounNamed(relationship.to[0] as NounName))),
        mustBe('a list of records'),
      )
      .min(1, 'must not be an empty list; leave it out');
  }
  const id = idOf(relationship.to);
  const link = relationship.plannable ? plannable(id) : id;
  return relationship.reach === 'one'
    ? link
    : z.array(link, mustBe('a list of ids')).min(1, 'must not be an empty list; leave it out');
}

/** An id, or an id with the word that the relationship is only planned. */
function plannable(id: z.ZodType): z.ZodType {
  const planned = z.strictObject({ id, happened: z.boolean(mustBe('true or false')) });
  // A union would only say that neither of the two fits.
  return z.unknown().superRefine((item, context) => {
    const either = typeof item === 'object' && item !== null ? planned : id;
    for (const issue of either.safeParse(item).error?.issues ?? []) context.addIssue({ ...issue });
  });
}

/** Why a field cannot have the value that a text stands for, or null when it can. */
export function valueFault(noun: Noun, name: string, value: string): string | null {
  const field = noun.fields[name];
  const schema = field ? singleSchema(field) : idOf(noun.relationships[name]?.to ?? []);
  const isText = field?.kind !== 'integer' && field?.kind !== 'boolean';
  const { error } = schema.safeParse(isText ? value : parsed(value));
  return error?.issues[0]?.message ?? null;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Whether a text is an id of any noun. */
export function isId(text: string): boolean {
  return nounOfId(text) !== null && SLUG.test(text.slice(text.indexOf(':') + 1));
}

function idOf(nouns: readonly NounName[]): z.ZodType<string> {
  const kinds = enumerate(
    nouns.map((noun) => `"${prefixOf(noun)}:…"`),
    'or',
  );
  return z.string(mustBe(`an id, ${kinds}`)).superRefine((id, context) => {
    const noun = nounOfId(id);
    if (!noun) context.addIssue(`"${id}" is not a valid id; expected ${kinds}`);
    else if (!nouns.includes(noun))
      context.addIssue(`"${id}" is the wrong kind of id; expected ${kinds}`);
    else if (!SLUG.test(id.slice(id.indexOf(':') + 1)))
      context.addIssue(`"${id}" is not a valid id; after the colon use only a-z, 0-9 and hyphens`);
  });
}
