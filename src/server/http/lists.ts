import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import type { Pages, SentPage } from './pages';
import { leastOf } from '../../pages/day/asked-day';
import { askedDay } from './asked-day';

/** The long lists of a record, each at an address such as `/r/committee:ccnso-council/memberships`. */
export function addLists(app: FastifyInstance, pages: Pages): void {
  app.get('/r/:id/:list', (request, reply) => {
    const { id, list: name } = request.params as { id: string; list: string };
    const query = request.query as Record<string, string>;
    const day = askedDay(query);
    const asked = { ...day, certainty: day.asOf ? leastOf(day) : null };
    return pages.send(request, reply, async (view): Promise<SentPage> => {
      const [{ longRelations }, { foundRecord }] = await Promise.all([
        import('../../pages/record/list-operation.js'),
        import('../../pages/record/found-record.js'),
      ]);
      const noun = nounOfId(id);
      const relation = noun && longRelations(noun).find((each) => each.name === name);
      if (!relation) throw new Refusal('NOT_FOUND', 'No record has a list of this name.');
      const list = { name, after: query['after'] };
      const found = await foundRecord(view.ask, id, asked, list);
      if (found.kind === 'elsewhere') {
        const search = request.url.split('?')[1];
        const path = `${view.base}r/${found.id}/${name}`;
        return { body: '', status: 301, location: search ? `${path}?${search}` : path };
      }
      if (found.kind === 'none') {
        const { renderMissing } = await import('../../pages/record/render-missing.js');
        return { body: renderMissing(id, found.suggestions, view, found.fault), status: 404 };
      }
      const [{ renderList }, { meetingDays }] = await Promise.all([
        import('../../pages/record/render-list.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view.ask);
      const shown = { answer: found.answer, relation, asked, meetings, after: list.after, view };
      return { body: renderList(shown) };
    });
  });
}
