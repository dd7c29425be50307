import { maxHeaderSize, STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { codeOfStatus, ERRORS } from '../../kernel/errors';
import { SECURITY_HEADERS } from './security';

const TOO_LONG = `The address and the headers of the request must be at most ${maxHeaderSize} bytes; send a long query by POST.`;

/** What Node finds wrong with a request before it has one: its status, and what is said of it. */
const FOUND: Readonly<Record<string, readonly [status: number, text?: string]>> = {
  HPE_HEADER_OVERFLOW: [431, TOO_LONG],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
};

/** Answers what is no request of HTTP as everything else is answered that is refused; the status, or null where nobody is there to be told. */
export function refuseBroken(error: { readonly code?: string }, socket: Duplex): number | null {
  const [status, text] = FOUND[error.code ?? ''] ?? [400, undefined];
  // A client that has gone is told nothing.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return null;
  }
  answer(socket, status, text);
  return status;
}

/** Refuses to be a proxy, and other expectations: Node does so without a word otherwise. */
export function refuseTunnels(app: FastifyInstance): void {
  app.server.on('connect', (_request, socket) => {
    answer(socket, 405, 'Method not allowed.');
  });
  app.server.on('checkExpectation', ({ socket }: IncomingMessage) => {
    answer(socket, 417, 'The Expect header asks for what this server does not know.');
  });
}

function answer(socket: Duplex, status: number, text?: string): void {
  const code = codeOfStatus(status);
  const body = JSON.stringify({
    errors: [{ message: text ?? ERRORS[code].text, extensions: { code } }],
  });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(status === 405 ? ['allow: GET, HEAD, POST'] : []),
    'cache-control: no-store',
    ...Object.entries(SECURITY_HEADERS).map((header) => header.join(': ')),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
