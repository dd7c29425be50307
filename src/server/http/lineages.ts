import type { FastifyInstance } from 'fastify';
import type { LineageAnswer } from '../../pages/lineage/render-lineage';
import type { View } from '../../pages/view';
import { dayOf, numberOf, namedValue } from './address-values';
import type { Query } from './asked-page';
import { answerFor, otherPage } from './drawn-answer';
import type { Pages, SentPage } from './pages';
import { inFile, tableNamed, viewFile } from './view-files';

const KNOWN = { one: ['direction', 'depth', 'asof'] };

/** What a record came from and what came of it, such as `/r/policy:ccpdp4/lineage`, and the drawing alone with `.svg` behind it. */
export function addLineages(app: FastifyInstance, pages: Pages): void {
  for (const form of ['', '.svg', '.:ending'])
    app.get(`/r/:id/lineage${form}`, (request, reply) => {
      const { id, ending = form.slice(1) } = request.params as { id: string; ending?: string };
      return pages.send(request, reply, inFile(KNOWN, ending), (view, query) =>
        lineagePage(view, { id, suffix: ending && `.${ending}`, query }),
      );
    });
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
