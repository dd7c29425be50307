import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import { Refusal } from '../../kernel/errors';

/** A name that a proxy gives is kept no longer than this. */
const LONGEST_NAME = 100;

/**
 * Lets a client send so many requests a minute, also such as are refused. To be called before all that answers or
 * refuses first. What it returns is to be called when the headers of CORS are added, without which no page could
 * read that it was refused.
 */
export async function addRateLimit(
  app: FastifyInstance,
  { rateLimit, clientHeader }: Pick<Config, 'rateLimit' | 'clientHeader'>,
): Promise<() => void> {
  if (!rateLimit) return () => undefined;
  const { default: limit, normalizeIP } = await import('@fastify/rate-limit');
  await app.register(limit, {
    global: false,
    max: rateLimit,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { after }) =>
      new Refusal(
        'TOO_MANY_REQUESTS',
        `A client may send ${rateLimit} requests a minute; try again in ${after}.`,
      ),
    // By its address, of IPv6 by its network, unless a proxy names it.
    ...(clientHeader && {
      keyGenerator: (request) => nameOf(request, clientHeader) ?? normalizeIP(request.ip),
    }),
  });
  const count = app.rateLimit();
  // What OPTIONS asks, CORS answers at once, and no page reads the answer.
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'OPTIONS') await count.call(app, request, reply);
  });
  return () => {
    app.addHook('onRequest', async (request, reply) => {
      // A supervisor must not take a server for ill that is only asked often.
      if (!request.routeOptions.url?.startsWith('/health/')) await count.call(app, request, reply);
    });
  };
}

/** What a proxy calls a client, if it does. Others than a trusted one, of which there is only one address, are not believed. */
function nameOf({ headers, ips = [] }: FastifyRequest, header: string): string | null {
  const name = headers[header];
  return typeof name === 'string' && ips.length > 1 ? `name ${name.slice(0, LONGEST_NAME)}` : null;
}
