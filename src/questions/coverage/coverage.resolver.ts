import { Ctx, Resolver } from 'type-graphql';
import { COVERAGE } from '../../memory/coverage/coverage';
import type { QuestionContext } from '../context';
import { Question } from '../question';
import { Coverage } from './coverage.type';

@Resolver()
export class CoverageResolver {
  @Question(() => Coverage, {
    runsInWorker: true,
    description: 'How much the graph knows, by year and by type, as `npm run coverage` prints it.',
  })
  coverage(@Ctx() { snapshot }: QuestionContext): Promise<Coverage> {
    return snapshot.get(COVERAGE);
  }
}
