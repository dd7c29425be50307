import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import { movedTo, type Pages, type SentPage } from './pages';
import { leastOf } from '../../pages/day/asked-day';
import { askedDay } from './asked-day';
import { tableNamed, viewFile } from './view-files';

/** The long lists of a record, each at an address such as `/r/committee:ccnso-council/memberships`. */
export function addLists(app: FastifyInstance, pages: Pages): void {
  app.get('/r/:id/:list', (request, reply) => {
    const { id, list } = request.params as { id: string; list: string };
    const [name = '', ...endings] = list.split('.');
    const ending = endings.join('.');
    const known = { one: ['asof', 'least', 'after', ...(ending === 'csv' ? ['table'] : [])] };
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
      const found = await foundRecord(view.ask, id, asked, { name, after });
      if (found.kind === 'elsewhere') return movedTo(view, `r/${found.id}/${list}`);
      if (found.kind === 'none') {
        const { renderMissing } = await import('../../pages/record/render-missing.js');
        return { body: renderMissing(id, found.suggestions, view, found.fault), status: 404 };
      }
      const { answer } = found;
      if (ending) {
        const { shownList } = await import('../../pages/record/render-list.js');
        const { wholeList } = await import('../../pages/record/whole-list.js');
        const of = { id: answer.node.id, noun, name };
        const whole = ending === 'csv' ? await wholeList(view.ask, of, asked) : null;
        const node = whole ? { ...answer.node, [name]: whole } : answer.node;
        const shown = shownList({ answer: { ...answer, node }, relation, asked, after });
        return viewFile(ending, shown, { view, table: tableNamed(query) });
      }
      const [{ renderList }, { meetingDays }] = await Promise.all([
        import('../../pages/record/render-list.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view);
      const shown = { answer, relation, asked, meetings, after, view };
      return { body: renderList(shown) };
    });
  });
}
