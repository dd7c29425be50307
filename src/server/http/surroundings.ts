import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { constantCase } from '../../kernel/text';
import { ALL_NOUNS } from '../../model/model';
import type { AroundData } from '../../pages/around/around-data';
import type { View } from '../../pages/view';
import { dayOf, namedValues, numberOf } from './address-values';
import type { Query } from './asked-page';
import { answerFor, otherPage } from './drawn-answer';
import type { Pages, SentPage } from './pages';

const KNOWN = { one: ['depth', 'asof'], many: ['only', 'relation', 'open'] };

/** What lies around a record, such as `/r/committee:dasc/around`, and the drawing alone with `.svg` behind it. */
export function addSurroundings(app: FastifyInstance, pages: Pages): void {
  for (const suffix of ['', '.svg'])
    app.get(`/r/:id/around${suffix}`, (request, reply) =>
      pages.send(request, reply, KNOWN, (view, query) => {
        const { id } = request.params as { id: string };
        return aroundPage(view, { id, suffix, query });
      }),
    );
}

interface Wanted {
  readonly id: string;
  readonly suffix: string;
  readonly query: Query;
}

const SVG = 'image/svg+xml; charset=utf-8';

async function aroundPage(view: View, { id, suffix, query }: Wanted): Promise<SentPage> {
  const asked = {
    id,
    depth: numberOf(query, 'depth', 1, 3),
    only: namedValues(query, 'only', ALL_NOUNS.map(constantCase)),
    relations: namedValues(query, 'relation'),
    open: namedValues(query, 'open'),
    asOf: dayOf(query),
  };
  if (asked.open.length > MOST_OPEN)
    throw new Refusal('BAD_REQUEST', `No more than ${MOST_OPEN} records can be open.`);
  const { aroundSvg, renderAround } = await import('../../pages/around/render-around.js');
  const { questionsFor } = await import('../../pages/around/around-data.js');
  const found = await Promise.all(
    questionsFor(asked).map((each) => answerFor<AroundData>(view, 'AroundPage', each)),
  );
  const [first] = found;
  const elsewhere = first && (await otherPage(first, { id, rest: `/around${suffix}`, view }));
  if (elsewhere) return elsewhere;
  // What somebody had opened can be gone by now.
  const answers = found.flatMap(({ data }) => (data?.neighbourhood ? [data] : []));
  return suffix
    ? { body: aroundSvg({ asked, answers, view }), type: SVG }
    : { body: renderAround({ asked, answers, view }) };
}

/** Each of them is a question of its own. */
const MOST_OPEN = 12;
