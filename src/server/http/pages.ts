import type { FormattedExecutionResult } from 'graphql';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import { recordOperation } from '../../pages/record/record-operation';
import type { RecordAnswer } from '../../pages/record/record';

/** Answers a published operation with these variables, within this process. */
export type Ask = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<FormattedExecutionResult>;

/** The path of the server, with a slash at its end. */
export const baseOf = (publicUrl: string): string =>
  `${new URL(publicUrl).pathname.replace(/\/$/, '')}/`;

/** Sends the page of a record as HTML. What renders pages is loaded when the first one is asked for. */
export async function sendRecordPage(
  ask: Ask,
  { id, base }: { id: string; base: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const noun = nounOfId(id);
  const { data, errors } = noun ? await ask(recordOperation(noun), { id }) : { data: null };
  if (errors) throw new Error(JSON.stringify(errors));
  const answer = data as RecordAnswer | null;
  if (!answer?.node) throw new Refusal('NOT_FOUND');
  const { renderRecord } = await import('../../pages/record/render-record.js');
  return reply.type('text/html; charset=utf-8').send(renderRecord(answer, base));
}
