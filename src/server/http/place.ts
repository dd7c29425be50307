import type { FastifyRequest } from 'fastify';
import type { PagePlace } from '../../pages/view';

/** The path of the server, with a slash at its end: a proxy can have it under one of its own. */
export const basePath = (publicUrl: string): string =>
  `${new URL(publicUrl).pathname.replace(/\/$/, '')}/`;

/** Where the page of a request is; which data it shows is for others to say. */
export function placeOf({ raw }: FastifyRequest, publicUrl: string): PagePlace {
  const base = basePath(publicUrl);
  return { base, address: `${publicUrl}${pathIn(raw.url)}`, fingerprint: null, citedData: null };
}

/** A proxy can send a whole address, of which the host is not ours to say. */
export function pathIn(url = '/'): string {
  if (!URL.canParse(url, 'http://localhost')) return '/';
  const { pathname, search } = new URL(url, 'http://localhost');
  return `${pathname}${search}`;
}
