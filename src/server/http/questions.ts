import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import type { PublishedOperation } from './operations';
import type { Pages } from './pages';

/** Each published operation as a form with its answer, such as `/ask/CouncilAsOf?day=2023-10-26`. */
export function addQuestions(
  app: FastifyInstance,
  pages: Pages,
  { operations, schema }: { operations: readonly PublishedOperation[]; schema: GraphQLSchema },
): void {
  app.get('/ask', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const { renderQuestions } = await import('../../pages/question/render-questions.js');
      return { body: renderQuestions(operations, view) };
    }),
  );
  app.get('/ask/:name', (request, reply) =>
    pages.send(request, reply, async (view) => {
      const [name = '', ...endings] = (request.params as { name: string }).name.split('.');
      const operation = operations.find((each) => each.name === name);
      if (!operation) throw new Refusal('NOT_FOUND');
      const [{ formFields }, { answeredForm }] = await Promise.all([
        import('../../pages/question/form-fields.js'),
        import('../../pages/question/answered-form.js'),
      ]);
      const fields = formFields(schema, operation.query);
      const { table, v: _data, ...entered } = request.query as Record<string, string>;
      const { status, ...answered } = await answeredForm(view.ask, name, {
        query: operation.query,
        fields,
        entered,
      });
      const question = { ...operation, ...answered, fields, view };
      if (endings.length > 0) {
        const { questionFile } = await import('./question-files.js');
        return questionFile(endings.join('.'), question, table);
      }
      const [{ renderQuestion }, { meetingDays }] = await Promise.all([
        import('../../pages/question/render-question.js'),
        import('../../pages/day/meetings.js'),
      ]);
      const meetings = await meetingDays(view.ask);
      return { body: await renderQuestion({ ...question, meetings }), status };
    }),
  );
}
