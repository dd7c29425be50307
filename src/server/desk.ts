import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/config';
import { Refusal } from '../kernel/errors';
import type { Desk, PublicQuestion } from '../mcp/desk';
import type { Lease } from './generation';
import type { Asking } from './graphql/asking';
import { BUILD } from './http/build';
import type { LogError } from './log';
import { mask } from './mask';
import type { Account } from './observe/account';

export interface DeskOptions {
  readonly asking: Asking;
  readonly schema: GraphQLSchema;
  readonly operations: readonly PublicQuestion[];
  readonly config: Pick<Config, 'publicUrl' | 'operations'>;
}

interface OfCall {
  readonly lease: Lease;
  readonly account: Account;
  readonly log: LogError;
  readonly signal?: AbortSignal;
}

const ONLY_PUBLISHED =
  'This server answers only its published questions; use the tools search, record and ask.';

/** What the tools of agents are given: the schema as it is asked within this process. */
export function deskOf({ asking, schema, operations, config }: DeskOptions, call: OfCall): Desk {
  const { lease, account, log, signal } = call;
  const { publicUrl } = config;
  let isWhole = true;
  const options = { account, signal, tell: (whole: boolean) => void (isWhole &&= whole) };
  return {
    schema,
    operations,
    publicUrl,
    fingerprint: lease.fingerprint,
    ask: asking.by(lease, options),
    query: async (document, variables) => {
      if (config.operations === 'published')
        throw new Refusal('OPERATION_NOT_TRUSTED', ONLY_PUBLISHED);
      return asking.answer(lease, document, variables, options);
    },
    told: (error) => {
      const masked = mask(error, log);
      account.fail([masked]);
      return masked.message;
    },
    kept: async (asked, work) => {
      if (lease.fingerprint === null) return (await work()).text;
      const { answers } = lease;
      const key = JSON.stringify(['mcp', BUILD, publicUrl, lease.fingerprint, asked]);
      const kept = await answers.find(key);
      account.cache = kept ? 'hit' : 'miss';
      if (kept) return kept.body.toString();
      const end = answers.begin(key);
      try {
        const result = await work();
        if (result.isWhole && isWhole && lease.isServed())
          answers.keep(key, { type: 'application/json', body: result.text });
        return result.text;
      } finally {
        end();
      }
    },
  };
}
