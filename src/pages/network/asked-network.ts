import { GRADES, type Certainty } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import { partialDateFault } from '../../kernel/partial-date';
import { enumerate } from '../../kernel/text';
import { Role } from '../../model/vocabularies';

export const BETWEEN = ['committees', 'people', 'memberships'] as const;
export const COLOURS = ['group', 'region'] as const;
export const MEASURES = ['strength', 'degree', 'betweenness', 'pageRank'] as const;

/** What the table of measures can be sorted by. */
export const SORTS = ['label', 'region', 'group', ...MEASURES] as const;

export type NodeMeasure = (typeof MEASURES)[number];

/** A network as an address asks for it. */
export interface AskedNetwork {
  readonly between: (typeof BETWEEN)[number];
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Null where no day is asked for, as then nothing has a grade. */
  readonly least: Certainty | null;
  /** None for those that count by default. */
  readonly roles: readonly string[];
  readonly body: string | null;
  readonly colour: (typeof COLOURS)[number];
  readonly size: NodeMeasure;
  readonly sort: (typeof SORTS)[number];
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an address; the first thing that is wrong is refused. */
export function askedNetwork(query: Query): AskedNetwork {
  const text = (name: string) => [query[name] ?? []].flat()[0]?.trim() || null;
  const oneOf = <T extends string>(name: string, values: readonly T[], usual: T): T =>
    chosen(name, text(name) ?? usual, values);
  const asOf = dateAt('asof', text('asof'));
  const [from, to] = [dateAt('from', text('from')), dateAt('to', text('to'))];
  if (asOf && asOf.length !== 10) throw wrong('asof', 'a day such as 2023-10-26');
  if (asOf && (from ?? to)) throw wrong('asof', 'left out where from or to is given');
  const hasDay = (asOf ?? from ?? to) !== null;
  const size = oneOf('size', MEASURES, 'strength');
  const between = oneOf('between', BETWEEN, 'committees');
  return {
    between,
    asOf,
    from,
    to,
    least: hasDay ? oneOf('least', GRADES, 'EXPECTED') : null,
    roles: [query['roles'] ?? []]
      .flat()
      .filter(Boolean)
      .map((role) => chosen('roles', role, Object.keys(Role.values))),
    body: text('body'),
    colour: oneOf('colour', COLOURS, between === 'people' ? 'region' : 'group'),
    size,
    sort: oneOf('sort', SORTS, size),
  };
}

function chosen<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((each) => each === value);
  if (found === undefined) throw wrong(name, `one of ${enumerate(values)}`);
  return found;
}

function dateAt(name: string, text: string | null): string | null {
  if (text !== null && partialDateFault(text))
    throw wrong(name, 'a year, a month or a day, such as 2018 or 2018-03-01');
  return text;
}

function wrong(name: string, expected: string): Refusal {
  return new Refusal('BAD_REQUEST', `${name} must be ${expected}.`);
}

/** What is asked of the schema. */
export function networkVariables({ between, asOf, from, to, least, roles, body }: AskedNetwork) {
  return {
    between: between.toUpperCase(),
    ...(asOf === null ? {} : { asOf }),
    ...(from === null && to === null ? {} : { during: { from, to } }),
    ...(least === null ? {} : { certainty: least }),
    ...(roles.length === 0 ? {} : { roles }),
    ...(body === null ? {} : { body }),
  };
}

/** The end of an address that asks for the same, with some of it changed; what is usual is left out. */
export function networkQuery(asked: AskedNetwork, changed: Partial<AskedNetwork> = {}): string {
  const { asOf, roles, between, ...others } = { ...asked, ...changed };
  const usual = askedNetwork({ between, size: others.size }) as unknown as Record<string, unknown>;
  const given = Object.entries(others).filter(
    ([name, value]) =>
      value !== null && (name === 'size' ? value !== 'strength' : value !== usual[name]),
  ) as [string, string][];
  const query = new URLSearchParams([
    ['between', between],
    ...(asOf === null ? [] : [['asof', asOf]]),
    ...given,
    ...roles.map((role) => ['roles', role]),
  ] as [string, string][]);
  return `?${query}`;
}

/** The days in words, for titles; empty for all that is on record. */
export function daysInWords({ asOf, from, to }: AskedNetwork): string {
  if (asOf) return ` on ${asOf}`;
  if (from && to) return from === to ? ` in ${from}` : ` from ${from} to ${to}`;
  return from ? ` since ${from}` : to ? ` until ${to}` : '';
}
