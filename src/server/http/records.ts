import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { askedDay } from './asked-day';
import { takesPages } from './browser';
import { varyByAccept } from './caching';
import { LICENSE_LINK, wantedFile, type Files } from './export';
import { movedTo, type Pages, type SentPage } from './pages';
import { formOf, isReference, type RecordForm } from './record-forms';

/** Each record at its own address, such as `/r/committee:dasc`: a page for people, and files for programs. */
export function addRecords(
  app: FastifyInstance,
  pages: Pages,
  files: Files,
  { publicUrl }: { publicUrl: string },
): void {
  app.get('/r/:id', { onRequest: varyByAccept }, async (request, reply) => {
    const { id, suffix } = split((request.params as { id: string }).id);
    const form = suffix ?? formOf(request.headers.accept, takesPages(request.headers.accept));
    const head = () => void reply.header('link', linksOf(`${publicUrl}/r/${encodeURI(id)}`));
    const { table, cited } = request.query as { table?: string; cited?: string };
    if (form === 'jsonld' || (form === 'csv' && table === undefined)) {
      const wanted = await wantedFile({ format: form, of: id });
      // What lies around one record is little, and a thread would have to open the graph first.
      return files.send(request, reply, { wanted, isLarge: false, head }).catch(withoutOption);
    }
    // What is kept is sent without being made again, and has it too.
    head();
    const more = form === 'csv' ? ['table'] : isReference(form) ? ['cited'] : [];
    const known = { one: ['asof', 'least', ...more], form };
    return pages.send(request, reply, known, async (view, query): Promise<SentPage> => {
      const asked = askedDay(query as Record<string, string>);
      const { foundRecord } = await import('../../pages/record/found-record.js');
      // A page shows how many are less certain, so it needs all of them; the most certain come first.
      const wanted = form === 'html' ? { ...asked, certainty: null } : asked;
      const found = await foundRecord(view.ask, id, wanted);
      if (found.kind !== 'here') void reply.removeHeader('link');
      if (found.kind === 'elsewhere')
        return movedTo(view, `r/${found.id}${suffix ? `.${suffix}` : ''}`);
      const isPage = form === 'html';
      if (found.kind === 'none') {
        if (!isPage) throw new Refusal('NOT_FOUND', NO_SUCH_RECORD);
        const { renderMissing } = await import('../../pages/record/render-missing.js');
        return { body: renderMissing(id, found.suggestions, view, found.fault), status: 404 };
      }
      const { answer } = found;
      if (isPage) {
        const { recordPage } = await import('./record-page.js');
        return { body: await recordPage(answer, asked, view) };
      }
      if (form === 'csv')
        return (await import('./table-file.js')).recordTable(view, answer.node, asked, table);
      const { recordFile } = await import('../../pages/tools/record-file.js');
      return recordFile(form, answer, asked, { ask: view.ask, cited });
    });
  });
}

const NO_SUCH_RECORD =
  'No record has this id; expected the address of a record, such as /r/committee:dasc.';

/** The files of the graph name an option of theirs, which an address of a record does not have. */
function withoutOption(error: unknown): never {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
  throw new Refusal('NOT_FOUND', NO_SUCH_RECORD);
}

/** FAIR Signposting: how to cite the record, what describes it, and what one may do with it. */
function linksOf(address: string): string {
  return [
    `<${address}>; rel="canonical"`,
    `<${address}>; rel="cite-as"`,
    `<${address}.jsonld>; rel="describedby"; type="application/ld+json"`,
    `<${address}.bib>; rel="describedby"; type="application/x-bibtex"`,
    LICENSE_LINK,
  ].join(', ');
}

/** An id, and the form that its ending names; an id has no such ending itself. */
function split(path: string): { id: string; suffix: RecordForm | null } {
  const [, id, suffix] = /^(.+?)\.(jsonld|json|csv|bib|ris|csl\.json)$/.exec(path) ?? [];
  return id ? { id, suffix: suffix as RecordForm } : { id: path, suffix: null };
}
