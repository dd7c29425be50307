import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import { askedDay } from './asked-day';
import { movedTo, type Pages, type SentPage } from './pages';
import { inFile, tableNamed, viewFile } from './view-files';

const ENDING = { page: '', svg: '.svg', file: '.:ending' } as const;

/** The time of each record, such as `/r/committee:dasc/timeline`, and the drawing alone with `.svg` behind it. */
export function addTimelines(app: FastifyInstance, pages: Pages): void {
  for (const form of ['page', 'svg', 'file'] as const)
    app.get(`/r/:id/timeline${ENDING[form]}`, (request, reply) => {
      const { id, ending = 'svg' } = request.params as { id: string; ending?: string };
      const suffix = form === 'page' ? '' : `.${ending}`;
      const known = inFile({ one: ['asof', 'least'] }, ending);
      return pages.send(request, reply, known, async (view, query): Promise<SentPage> => {
        const asked = askedDay(query as Record<string, string>);
        const [{ recordTime, shortTime }, { renderTimeline, timelineSvg }, { hasTimeline }] =
          await Promise.all([
            import('../../pages/record/timeline/record-time.js'),
            import('../../pages/record/timeline/render-timeline.js'),
            import('../../pages/record/timeline/timeline-operation.js'),
          ]);
        const noun = nounOfId(id);
        // On a day what holds is asked for, and not all that ever happened.
        const read = asked.asOf ? shortTime : recordTime;
        const time =
          noun && hasTimeline(noun) ? await read(view, noun, { id, asOf: asked.asOf }) : null;
        if (!time) {
          const { foundRecord } = await import('../../pages/record/found-record.js');
          const found = await foundRecord(view.ask, id, { asOf: null, certainty: null });
          if (form !== 'page' || found.kind === 'here') throw new Refusal('NOT_FOUND');
          const { renderMissing } = await import('../../pages/record/render-missing.js');
          const { suggestions, fault } =
            found.kind === 'none' ? found : { suggestions: [], fault: null };
          return { body: renderMissing(id, suggestions, view, fault), status: 404 };
        }
        if (time.record.id !== id) return movedTo(view, `r/${time.record.id}/timeline${suffix}`);
        const shown = { time, asked, view };
        if (form === 'file') {
          const { shownTimeline } = await import('../../pages/record/timeline/shown-timeline.js');
          return viewFile(ending, shownTimeline(shown), { view, table: tableNamed(query) });
        }
        return form === 'page'
          ? { body: renderTimeline(shown) }
          : { body: timelineSvg(shown), type: 'image/svg+xml; charset=utf-8' };
      });
    });
}
