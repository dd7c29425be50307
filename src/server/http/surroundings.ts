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
import { inFile, tableNamed, viewFile } from './view-files';

const KNOWN = { one: ['depth', 'asof'], many: ['only', 'relation', 'open'] };

/** What lies around a record, such as `/r/committee:dasc/around`, and the drawing alone with `.svg` behind it. */
export function addSurroundings(app: FastifyInstance, pages: Pages): void {
  for (const form of ['', '.svg', '.:ending'])
    app.get(`/r/:id/around${form}`, (request, reply) => {
      const { id, ending = form.slice(1) } = request.params as { id: string; ending?: string };
      return pages.send(request, reply, inFile(KNOWN, ending), (view, query) =>
        aroundPage(view, { id, suffix: ending && `.${ending}`, query }),
      );
    });
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
