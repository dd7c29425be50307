import { unlessStopped } from '../kernel/stopped';
import type { Host } from '../mcp/desk';
import { REQUEST_TIME } from '../plan/limits';
import { deskOf } from '../server/desk';
import { publishedOperations } from '../server/http/operations';
import { tooLate } from '../server/http/request-signal';
import { Account } from '../server/observe/account';
import { readFlags } from './flags';
import { ABOUT } from './help';
import { openInProcess, type InProcess } from './in-process';

/** Serves agents over the standard input and output, until the input ends. */
export async function mcp(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'ccnso-graph mcp', ABOUT.mcp);
  const { serveMessages } = await import('../mcp/stdio.js');
  const opened = await openInProcess();
  // A store to which others write is looked at again, as a server does.
  if (opened.config.neo4j) opened.servedGraph.watch();
  await serveMessages(hostOf(opened)).finally(() => opened.close());
}

function hostOf(opened: InProcess): Host {
  const { schema, config, servedGraph, log } = opened;
  const operations = publishedOperations();
  return {
    schema,
    operations,
    publicUrl: config.publicUrl,
    async call(cancelled, work) {
      const time = new AbortController();
      const timer = setTimeout(() => {
        time.abort(tooLate(REQUEST_TIME));
      }, REQUEST_TIME);
      const signal = AbortSignal.any([cancelled, time.signal]);
      const lease = servedGraph.lease();
      try {
        const call = { lease, account: new Account(), log, signal };
        return await unlessStopped(work(deskOf({ ...opened, operations }, call)), signal);
      } finally {
        clearTimeout(timer);
        lease.release();
      }
    },
  };
}
