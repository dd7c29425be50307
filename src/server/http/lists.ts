import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import { movedTo, type Pages, type SentPage } from './pages';
import { leastOf } from '../../pages/day/asked-day';
import { askedDay } from './asked-day';

/** The long lists of a record, each at an address such as `/r/committee:ccnso-council/memberships`. */
export function addLists(app: FastifyInstance, pages: Pages): void {
  app.get('/r/:id/:list', (request, reply) => {
    const { id, list: name } = request.params as { id: string; list: string };
    const known = { one: ['asof', 'least', 'after'] };
    return pages.send(request, reply, known, async (view, query): Promise<SentPage> => {
      const { after, ...of } = query as Record<string, string>;
      const day = askedDay(of);
      const asked = { ...day, certainty: day.asOf ? leastOf(day) : null };
      const [{ longRelations }, { foundRecord }] = await Promise.all([
        import('../../pages/record/list-operation.js'),
        import('../../pages/record/found-record.js'),
      ]);
      const noun = nounOfId(id);
      const relation = noun && longRelations(noun).find((each) => each.name === name);
      if (!relation) throw new Refusal('NOT_FOUND', 'No record has a list of this name.');
      const list = { name, after };
      const found = await foundRecord(view.ask, id, asked, list);
      if (found.kind === 'elsewhere') return movedTo(view, `r/${found.id}/${name}`);
      if (found.kind === 'none') {
        const { renderMissing } = await import('../../pages/record/render-missing.js');
        return { body: renderMissing(id, found.suggestions, view), status: 404 };
      }
      const [{ renderList }, { meetingDays }] = await Promise.all([
        import('../../pages/record/render-list.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view);
      const shown = { answer: found.answer, relation, asked, meetings, after: list.after, view };
      return { body: renderList(shown) };
    });
  });
}
