import { z } from 'zod';
import { GRADES } from '../kernel/certainty';
import { Refusal } from '../kernel/errors';
import { partialDateFault } from '../kernel/partial-date';
import { enumerate } from '../kernel/text';

export const FORMATS = ['gexf', 'graphml', 'csv', 'csvw', 'jsonld', 'mermaid', 'dot'] as const;
export type FormatName = (typeof FORMATS)[number];

export const WHATS = ['neighbourhood', 'lineage', 'memberships', 'comembership', 'all'] as const;
export type What = (typeof WHATS)[number];

const partial = (text: string) => !partialDateFault(text);
const day = (text: string) => text.length === 10 && !partialDateFault(text);

/** The options of an export, as they come from a command line or an address; `title` is the value in the usage. */
const OPTIONS = z.strictObject({
  format: z.enum(FORMATS),
  what: z.enum(WHATS).optional(),
  of: z.string().meta({ title: 'ID' }).optional(),
  depth: z.string().meta({ title: 'N' }).optional(),
  direction: z.enum(['ANCESTORS', 'DESCENDANTS', 'BOTH']).default('BOTH'),
  relations: z.string().meta({ title: 'TYPE,TYPE' }).optional(),
  asOf: z
    .string()
    .refine(day, 'a day of the calendar such as 2023-10-26')
    .meta({ title: 'YYYY-MM-DD' })
    .optional(),
  from: z.string().refine(partial, 'a year, a month or a day').meta({ title: 'DATE' }).optional(),
  to: z.string().refine(partial, 'a year, a month or a day').meta({ title: 'DATE' }).optional(),
  roles: z.string().meta({ title: 'ROLE,ROLE' }).optional(),
  certainty: z.enum(GRADES).optional(),
  body: z.string().meta({ title: 'BODY' }).optional(),
  table: z.enum(['nodes', 'edges']).default('nodes'),
  bom: z.enum(['true', 'false']).default('false'),
  escape: z.enum(['true', 'false']).default('true'),
  between: z.enum(['people', 'committees']).optional(),
  sources: z.enum(['true', 'false']).optional(),
});

export type ExportOptions = z.output<typeof OPTIONS>;
export type OptionName = keyof ExportOptions;

export const OPTION_NAMES = Object.keys(OPTIONS.shape) as OptionName[];

/** How each option is written on a command line: `--format gexf|graphml [--of ID]`. */
export function optionsUsage(): string {
  const texts = OPTION_NAMES.map((name) => {
    const option = OPTIONS.shape[name];
    const text = `--${name} ${valuesOf(option)?.join('|') ?? innermost(option).meta()?.title}`;
    return option.safeParse(undefined).success ? `[${text}]` : text;
  });
  return texts.join(' ');
}

/** Reads the options each by itself; the first that is wrong is refused. */
export function readOptions(given: Readonly<Record<string, unknown>>): ExportOptions {
  const { data, error } = OPTIONS.safeParse(given);
  if (data) return data;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw refused(shortened(issue.keys[0] ?? ''), 'is not an option', enumerate(OPTION_NAMES));
  const name = issue?.path[0] as OptionName;
  const value = given[name];
  const values = valuesOf(OPTIONS.shape[name]);
  const allowed = values ? enumerate(values, 'or') : (issue?.message ?? '');
  if (value === undefined) throw refused(name, 'is missing', allowed);
  if (typeof value !== 'string') throw refused(name, 'is given more than once', 'one value');
  throw refused(name, `is "${shortened(value)}"`, allowed);
}

export function refused(option: string, fault: string, allowed: string): Refusal {
  return new Refusal('BAD_REQUEST', `export: ${option} ${fault}; expected ${allowed}.`);
}

/** What somebody wrote, for a message: no more of it than one can read. */
export function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}

function innermost(option: z.ZodType): z.ZodType {
  return option instanceof z.ZodOptional || option instanceof z.ZodDefault
    ? innermost(option.unwrap() as z.ZodType)
    : option;
}

/** The values of an option that has a choice of them. */
function valuesOf(option: z.ZodType): string[] | null {
  const inner = innermost(option);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : null;
}
