import type { FastifyInstance } from 'fastify';
import type { LineageAnswer } from '../../pages/lineage/render-lineage';
import type { View } from '../../pages/view';
import { dayOf, numberOf, namedValue } from './address-values';
import type { Query } from './asked-page';
import { answerFor, otherPage } from './drawn-answer';
import type { Pages, SentPage } from './pages';

const KNOWN = { one: ['direction', 'depth', 'asof'] };

/** What a record came from and what came of it, such as `/r/policy:ccpdp4/lineage`, and the drawing alone with `.svg` behind it. */
export function addLineages(app: FastifyInstance, pages: Pages): void {
  for (const suffix of ['', '.svg'])
    app.get(`/r/:id/lineage${suffix}`, (request, reply) =>
      pages.send(request, reply, KNOWN, (view, query) => {
        const { id } = request.params as { id: string };
        return lineagePage(view, { id, suffix, query });
      }),
    );
}

interface Wanted {
  readonly id: string;
  readonly suffix: string;
  readonly query: Query;
}

const SVG = 'image/svg+xml; charset=utf-8';

async function lineagePage(view: View, { id, suffix, query }: Wanted): Promise<SentPage> {
  const asked = {
    direction: namedValue(query, 'direction', ['BOTH', 'ANCESTORS', 'DESCENDANTS']),
    depth: numberOf(query, 'depth', 4, 20),
    asOf: dayOf(query),
  };
  const found = await answerFor<LineageAnswer>(view, 'LineagePage', { of: id, ...asked });
  const elsewhere = await otherPage(found, { id, rest: `/lineage${suffix}`, view });
  if (elsewhere) return elsewhere;
  const { renderLineage, lineageSvg } = await import('../../pages/lineage/render-lineage.js');
  const answer = found.data as LineageAnswer;
  return suffix
    ? { body: await lineageSvg({ answer, asked, view }), type: SVG }
    : { body: await renderLineage({ answer, asked, view }) };
}
