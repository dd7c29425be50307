import type { ApolloServer } from '@apollo/server';
import type { Snapshot } from '../../../src/memory/snapshot';
import { Context } from '../../../src/server/graphql/context';
import type { Store } from '../../../src/store/port';
import type { Variant } from './variants';

interface Failure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What a request is answered with. */
export interface Answered {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly Failure[];
}

/** What is asked for beside every variant, and its answer. */
export const SIBLING = 'sibling: topics { __typename }';
export const SIBLING_ANSWER = { __typename: 'TopicConnection' };

/** Answers as the server does, with its errors formatted, but without HTTP. */
export class Asker {
  constructor(
    private readonly server: ApolloServer<Context>,
    private readonly store: Store,
    private readonly snapshot: Snapshot,
  ) {}

  /** Asks the same with each variant, each under its name in one document, beside a field that has nothing to do with them. */
  async ask(
    variants: readonly Variant[],
    write: (text: string | null) => string,
    oneByOne = false,
  ): Promise<Answered> {
    if (oneByOne) return joined(await Promise.all(variants.map((each) => this.ask([each], write))));
    const declared = variants.flatMap((each) => each.declared ?? []).join(', ');
    const fields = variants.map(({ name, text }) => `${name}: ${write(text)}`).join('\n');
    const query = `query ${declared && `(${declared})`} { ${fields} ${SIBLING} }`;
    const sent = variants.filter((each) => each.sent !== undefined);
    const variables = Object.fromEntries(sent.map(({ name, sent: value }) => [name, value]));
    const { http, body } = await this.server.executeOperation(
      { query, variables },
      { contextValue: new Context(this.store, this.snapshot) },
    );
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    const { data, errors = [] } = body.singleResult;
    return { status: http.status ?? 200, data, errors: errors as readonly Failure[] };
  }
}

/** The answers to several requests as one. */
function joined(answers: readonly Answered[]): Answered {
  return {
    status: Math.max(...answers.map(({ status }) => status)),
    data: Object.assign({}, ...answers.map(({ data }) => data)) as Answered['data'],
    errors: answers.flatMap(({ errors }) => errors),
  };
}

/** What was answered to one variant: its data and what is wrong with it, without its name. */
export function answerTo({ data, errors }: Answered, { name }: Variant): unknown {
  const own = errors.filter(({ path }) => path?.[0] === name);
  return {
    data: data?.[name],
    errors: own.map(({ message, path, extensions }) => ({
      message: message.replaceAll(`${name}.`, ''),
      path: path?.slice(1),
      extensions,
    })),
  };
}
