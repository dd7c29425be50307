import type { FastifyInstance } from 'fastify';

/** How long a client may take before its connection is closed, in milliseconds. */
export interface Patience {
  /** To send the headers of a request. */
  readonly headers: number;
  /** To send all of a request. */
  readonly request: number;
  /** With neither side sending or reading anything. */
  readonly idle: number;
  /** To read an answer to its end. */
  readonly answer: number;
  /** To end what is under way when the server is to stop. */
  readonly grace: number;
  /** How often the first two are looked at. */
  readonly look: number;
}

/** Above what the slowest answer takes, and enough to read the largest file at 50 kB a second. */
export const PATIENCE: Patience = {
  headers: 10_000,
  request: 20_000,
  idle: 30_000,
  answer: 120_000,
  grace: 10_000,
  look: 2_000,
};

/** What the HTTP library does of this by itself. A connection without a request has the library's 72 s. */
export const patienceOptions = ({ headers, request, idle, look }: Patience) => ({
  requestTimeout: request,
  connectionTimeout: idle,
  http: { headersTimeout: headers, connectionsCheckingInterval: look },
});

/** Closes the connection of a client that reads its answer so slowly that it never seems idle. */
export function endUnreadAnswers(app: FastifyInstance, { answer }: Patience): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const timer = setTimeout(() => request.raw.socket.destroy(), answer).unref();
    reply.raw.once('close', () => {
      clearTimeout(timer);
    });
    done(null, payload);
  });
}
