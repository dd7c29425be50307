import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import type { FormField } from '../../pages/question/form-fields';
import type { KnownQuery } from './asked-page';
import { takesPages } from './browser';
import { varyByAccept } from './caching';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';
import { isReference } from './record-forms';
import { inFile } from './view-files';

/** Each published operation as a form with its answer, such as `/ask/CouncilAsOf?day=2023-10-26`. */
export function addQuestions(
  app: FastifyInstance,
  pages: Pages,
  { operations, schema }: { operations: readonly PublishedOperation[]; schema: GraphQLSchema },
): void {
  app.get('/ask', (request, reply) =>
    pages.send(request, reply, {}, async (view) => {
      const { renderQuestions } = await import('../../pages/question/render-questions.js');
      return { body: renderQuestions(operations, view) };
    }),
  );
  const fieldsOf = new Map<string, readonly FormField[]>();
  app.get('/ask/:name', { onRequest: varyByAccept }, async (request, reply) => {
    const [name = '', ...endings] = (request.params as { name: string }).name.split('.');
    const operation = operations.find((each) => each.name === name);
    if (!operation) {
      if (!takesPages(request.headers.accept) || endings.length > 0)
        throw new Refusal('NOT_FOUND', NO_SUCH_QUESTION);
      return pages.send(request, reply, {}, async (view) => {
        const { renderUnknownQuestion } =
          await import('../../pages/question/render-unknown-question.js');
        return { body: renderUnknownQuestion(name, operations, view), status: 404 };
      });
    }
    const [{ formFields }, { answeredForm, hasCursor }] = await Promise.all([
      import('../../pages/question/form-fields.js'),
      import('../../pages/question/answered-form.js'),
    ]);
    const fields = fieldsOf.get(name) ?? formFields(schema, operation.query);
    fieldsOf.set(name, fields);
    const ending = endings.join('.');
    const isPaged = hasCursor(operation.query, fields);
    const inLinks = [...(isPaged ? ['after'] : []), ...(isReference(ending) ? ['cited'] : [])];
    const known = inFile(knownIn(fields, inLinks), ending);
    return pages.send(request, reply, known, async (view, query) => {
      const { table, cited, ...entered } = query;
      const { status, ...answered } = await answeredForm(view.ask, name, {
        query: operation.query,
        fields,
        entered,
      });
      const question = { ...operation, ...answered, fields, view };
      if (ending) {
        const { questionFile } = await import('./question-files.js');
        return questionFile(ending, question, { table, cited } as Record<string, string>);
      }
      const [{ renderQuestion }, { meetingDays }] = await Promise.all([
        import('../../pages/question/render-question.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view);
      return { body: await renderQuestion({ ...question, meetings }), status };
    });
  });
}

/** What can be entered in a form, and what only links name. */
function knownIn(fields: readonly FormField[], inLinks: readonly string[]): KnownQuery {
  const isMany = ({ kind }: FormField) => kind === 'choices' || kind === 'records';
  const names = (wanted: readonly FormField[]) => wanted.map(({ name }) => name);
  return {
    one: [...names(fields.filter((each) => !isMany(each))), ...inLinks],
    many: names(fields.filter(isMany)),
  };
}

const NO_SUCH_QUESTION = 'There is no question of this name; /operations.json lists them.';
