import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import type { Entered } from '../../pages/question/form-values';
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
      const { name } = request.params as { name: string };
      const operation = operations.find((each) => each.name === name);
      if (!operation) throw new Refusal('NOT_FOUND');
      const [{ renderQuestion }, { formFields }, { answeredForm }, { meetingDays }] =
        await Promise.all([
          import('../../pages/question/render-question.js'),
          import('../../pages/question/form-fields.js'),
          import('../../pages/question/answered-form.js'),
          import('../../pages/day/meetings.js'),
        ]);
      const fields = formFields(schema, operation.query);
      const entered = request.query as Entered;
      const { status, ...answered } = await answeredForm(view.ask, name, { fields, entered });
      const meetings = await meetingDays(view.ask);
      const shown = { ...operation, ...answered, fields, meetings, view };
      return { body: renderQuestion(shown), status };
    }),
  );
}
