import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { partialDateFault } from '../../kernel/partial-date';
import { GRADES, type Certainty } from '../../kernel/certainty';
import type { Ask } from '../../pages/ask';
import type { ServedGraph } from '../served-graph';
import { takesPages } from './browser';
import { LICENSE_LINK, servedFile, wantedFile } from './export';
import { foundRecord } from './found-record';
import { RECORD_FILES, formOf, type RecordForm } from './record-forms';

interface Parameters {
  readonly id: string;
}

/** Each record at its own address, such as `/r/committee:dasc`: a page for people, and files for programs. */
export function addRecords(
  app: FastifyInstance,
  servedGraph: ServedGraph,
  { publicUrl }: { publicUrl: string },
  ask: Ask,
): void {
  const base = `${new URL(publicUrl).pathname.replace(/\/$/, '')}/`;
  app.get('/r/:id', async (request, reply) => {
    const { id, suffix } = split((request.params as Parameters).id);
    void reply
      .header('vary', `accept, ${String(reply.getHeader('vary'))}`)
      .header('link', linksOf(`${publicUrl}/r/${id}`));
    const form = suffix ?? formOf(request.headers.accept, takesPages(request.headers.accept));
    const asked = askedOf(request.query as Record<string, string>);
    if (form === 'jsonld' || form === 'csv')
      return sendFile(reply, await graphFile(form, id, servedGraph, publicUrl));
    const found = await foundRecord(ask, id, asked);
    if (found.kind === 'elsewhere') {
      const query = request.url.split('?')[1];
      const path = `${base}r/${found.id}${suffix ? `.${suffix}` : ''}`;
      return reply.redirect(query ? `${path}?${query}` : path, 301);
    }
    const isPage = form === 'html';
    if (found.kind === 'none') {
      if (!isPage) throw new Refusal('NOT_FOUND', 'No record has this id.');
      const { renderMissing } = await import('../../pages/record/render-missing.js');
      return reply
        .code(404)
        .type(HTML)
        .send(renderMissing(id, found.suggestions, base));
    }
    const { answer } = found;
    if (isPage) {
      const { renderRecord } = await import('../../pages/record/render-record.js');
      return reply.type(HTML).send(renderRecord({ answer, asked, base }));
    }
    const { mediaType, write } = RECORD_FILES[form];
    return sendFile(reply, { mediaType, text: await write(answer, asked) });
  });
}

const HTML = 'text/html; charset=utf-8';

function sendFile(reply: FastifyReply, { mediaType, text }: { mediaType: string; text: string }) {
  return reply.type(`${mediaType}; charset=utf-8`).send(text);
}

/** FAIR Signposting: how to cite the record, what describes it, and what one may do with it. */
function linksOf(address: string): string {
  return [
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

/** The day and the lowest grade that an address asks for. */
export interface Asked {
  readonly asOf: string | null;
  readonly certainty: Certainty | null;
}

function askedOf({ asof = '', least = '' }: Readonly<Record<string, string>>): Asked {
  if (asof && (asof.length !== 10 || partialDateFault(asof)))
    throw new Refusal('BAD_REQUEST', 'asof must be a day of the calendar such as 2023-10-26.');
  const grade = GRADES.find((each) => each === least);
  if (least && !grade)
    throw new Refusal('BAD_REQUEST', `least must be one of ${GRADES.join(', ')}.`);
  return { asOf: asof || null, certainty: asof ? (grade ?? null) : null };
}

async function graphFile(
  format: 'jsonld' | 'csv',
  id: string,
  servedGraph: ServedGraph,
  publicUrl: string,
) {
  try {
    return await servedFile(await wantedFile({ format, of: id }), servedGraph, publicUrl);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error;
    throw new Refusal(
      'NOT_FOUND',
      'No record has this id; expected the address of a record, such as /r/committee:dasc.',
    );
  }
}
