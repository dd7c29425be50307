import type { FastifyInstance } from 'fastify';
import { partialDateFault } from '../../kernel/partial-date';
import { Refusal } from '../../kernel/errors';
import { askedData } from '../../pages/asked-data';
import { constantCase } from '../../kernel/text';
import { ALL_NOUNS } from '../../model/model';
import type { AroundData } from '../../pages/around/around-data';
import type { LineageAnswer } from '../../pages/lineage/render-lineage';
import type { Named } from '../../pages/record/record';
import type { View } from '../../pages/view';
import type { SentPage, Pages } from './pages';
import { tableNamed, viewFile } from './view-files';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const SVG = 'image/svg+xml; charset=utf-8';

/** What hangs together with a record, as pictures: such as `/r/policy:ccpdp4/lineage`. */
export function addDrawings(app: FastifyInstance, pages: Pages): void {
  const makers = { lineage: lineagePage, around: aroundPage };
  for (const [name, make] of Object.entries(makers))
    for (const form of ['', '.svg', '.:ending'])
      app.get(`/r/:id/${name}${form}`, (request, reply) =>
        pages.send(request, reply, (view) => {
          const { id, ending = form.slice(1) } = request.params as { id: string; ending?: string };
          const suffix = ending && `.${ending}`;
          return make(view, { id, suffix, query: request.query as Query });
        }),
      );
}

interface Wanted {
  readonly id: string;
  readonly suffix: string;
  readonly query: Query;
}

async function lineagePage(view: View, { id, suffix, query }: Wanted): Promise<SentPage> {
  const asked = {
    direction: oneOf(query, 'direction', ['BOTH', 'ANCESTORS', 'DESCENDANTS']),
    depth: numberOf(query, 'depth', 4, 20),
    asOf: dayOf(query),
  };
  const found = await answerFor<LineageAnswer>(view, 'LineagePage', { of: id, ...asked });
  const elsewhere = await otherPage(found, { id, rest: `/lineage${suffix}`, view });
  if (elsewhere) return elsewhere;
  const { renderLineage, lineageSvg, shownLineage } =
    await import('../../pages/lineage/render-lineage.js');
  const answer = found.data as LineageAnswer;
  if (suffix && suffix !== '.svg')
    return viewFile(suffix.slice(1), shownLineage(answer, asked), {
      view,
      table: tableNamed(query),
    });
  return suffix
    ? { body: await lineageSvg({ answer, asked, view }), type: SVG }
    : { body: await renderLineage({ answer, asked, view }) };
}

async function aroundPage(view: View, { id, suffix, query }: Wanted): Promise<SentPage> {
  const asked = {
    id,
    depth: numberOf(query, 'depth', 1, 3),
    only: listOf(query, 'only', ALL_NOUNS.map(constantCase)),
    relations: listOf(query, 'relation'),
    open: listOf(query, 'open'),
    asOf: dayOf(query),
  };
  if (asked.open.length > MOST_OPEN)
    throw new Refusal('BAD_REQUEST', `No more than ${MOST_OPEN} records can be open.`);
  const { aroundSvg, renderAround, shownAround } =
    await import('../../pages/around/render-around.js');
  const { questionsFor } = await import('../../pages/around/around-data.js');
  const found = await Promise.all(
    questionsFor(asked).map((each) => answerFor<AroundData>(view, 'AroundPage', each)),
  );
  const [first] = found;
  const elsewhere = first && (await otherPage(first, { id, rest: `/around${suffix}`, view }));
  if (elsewhere) return elsewhere;
  // What somebody had opened can be gone by now.
  const answers = found.flatMap(({ data }) => (data?.neighbourhood ? [data] : []));
  if (suffix && suffix !== '.svg')
    return viewFile(suffix.slice(1), shownAround({ asked, answers }), {
      view,
      table: tableNamed(query),
    });
  return suffix
    ? { body: aroundSvg({ asked, answers, view }), type: SVG }
    : { body: renderAround({ asked, answers, view }) };
}

/** Each of them is a question of its own. */
const MOST_OPEN = 12;

interface Found<Answer> {
  readonly data: (Answer & { readonly node: Named | null }) | null;
  readonly suggestions: readonly { readonly id: string; readonly label: string }[];
}

async function answerFor<Answer>(
  { ask }: View,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Found<Answer>> {
  const answer = await ask(operation, variables);
  const { extensions } = answer;
  const data = askedData<Answer>(answer);
  const { node = [] } = (extensions?.['suggestions'] ?? {}) as Record<string, []>;
  return { data: data as never, suggestions: node };
}

/** Where a record has another id now, or is none; null where it is what was asked for. */
async function otherPage(
  { data, suggestions }: Found<unknown>,
  { id, rest, view }: { id: string; rest: string; view: View },
): Promise<SentPage | null> {
  if (data?.node?.id === id) return null;
  if (data?.node) {
    const query = view.address.split('?')[1];
    const location = `${view.base}r/${data.node.id}${rest}${query ? `?${query}` : ''}`;
    return { body: '', status: 301, location };
  }
  const { renderMissing } = await import('../../pages/record/render-missing.js');
  return { body: renderMissing(id, suggestions, view), status: 404 };
}

function oneOf(query: Query, name: string, values: readonly [string, ...string[]]): string {
  const value = query[name];
  if (value === undefined || value === '') return values[0];
  const found = values.find((each) => each === value);
  if (!found) throw new Refusal('BAD_REQUEST', `${name} must be one of ${values.join(', ')}.`);
  return found;
}

/** What is named once or several times. */
function listOf(query: Query, name: string, allowed?: readonly string[]): string[] {
  const values = [query[name] ?? []].flat().filter(Boolean);
  const wrong = allowed && values.find((each) => !allowed.includes(each));
  if (wrong !== undefined && allowed)
    throw new Refusal('BAD_REQUEST', `${name} must be of ${allowed.join(', ')}.`);
  return [...new Set(values)];
}

function numberOf(query: Query, name: string, standard: number, most: number): number {
  const value = query[name];
  if (value === undefined || value === '') return standard;
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most)
    throw new Refusal('BAD_REQUEST', `${name} must be a number from 1 to ${most}.`);
  return number;
}

function dayOf({ asof }: Query): string | null {
  if (asof === undefined || asof === '') return null;
  if (typeof asof !== 'string' || asof.length !== 10 || partialDateFault(asof))
    throw new Refusal('BAD_REQUEST', 'asof must be a day of the calendar such as 2023-10-26.');
  return asof;
}
