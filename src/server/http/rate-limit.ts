import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import { Refusal } from '../../kernel/errors';

/** A name that a proxy gives is kept no longer than this. */
const LONGEST_NAME = 100;

/** Lets a client send so many requests a minute. To be called before the routes are added that it is to count. */
export async function addRateLimit(
  app: FastifyInstance,
  { rateLimit, clientHeader }: Pick<Config, 'rateLimit' | 'clientHeader'>,
): Promise<void> {
  if (!rateLimit) return;
  const { default: limit, normalizeIP } = await import('@fastify/rate-limit');
  await app.register(limit, {
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
}

/** What a proxy calls a client, if it does. Others than a trusted one, of which there is only one address, are not believed. */
function nameOf({ headers, ips = [] }: FastifyRequest, header: string): string | null {
  const name = headers[header];
  return typeof name === 'string' && ips.length > 1 ? `name ${name.slice(0, LONGEST_NAME)}` : null;
}
