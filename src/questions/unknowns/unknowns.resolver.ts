import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { COVERAGE } from '../../memory/coverage/coverage';
import { councilMeetingNumbersNotOnRecord } from '../../memory/coverage/meeting-numbers';
import { countedBodies, membersCovered } from '../../memory/coverage/member-coverage';
import { UNKNOWNS } from '../../model/unknowns';
import { QUESTION_ROWS } from '../../plan/limits';
import type { AnswerContext } from '../../schema/answer-fields';
import { addField, objectClass } from '../../schema/build';
import { connectionOf } from '../../schema/noun-types';
import { PageArgs } from '../../schema/page-types';
import type { QuestionContext } from '../context';
import { MemberCoverage } from '../coverage/member-coverage.type';
import { OpenSeats } from './unknowns.type';
import { FieldQuestion } from '../question';

const Unknowns = objectClass('Unknowns', 'What the graph does not know.');
for (const { name, noun, about: description } of UNKNOWNS) {
  const connection = connectionOf([noun]);
  addField(Unknowns, name, () => connection, {
    description,
    answeredBy: 'relation',
    args: PageArgs,
  });
}

/** The plan reads the lists, as it does all others. What is known only by its number is computed. */
@Resolver(() => Unknowns)
export class UnknownsResolver {
  @Query(() => Unknowns, {
    nullable: true,
    description:
      'What the graph does not know: missing dates, records and names, unconfirmed steps, disagreements.',
  })
  unknowns(@Ctx() context: AnswerContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.root(info);
  }

  @FieldQuestion(
    () => [MemberCoverage],
    'Bodies of which more members were counted than are on record, by their latest count; at most 100.',
  )
  async membersNotNamed(@Ctx() { snapshot }: QuestionContext): Promise<MemberCoverage[]> {
    const bodies = await countedBodies(snapshot);
    const all = await Promise.all(bodies.map((body) => membersCovered(snapshot, body)));
    return all
      .flatMap((each) => (each && each.recorded < each.counted ? each : []))
      .slice(0, QUESTION_ROWS);
  }

  @FieldQuestion(
    () => [Int],
    'The numbers from 1 to that of the latest numbered Council meeting that no meeting on record has. Such a meeting can be on record without its number.',
  )
  councilMeetingNumbersNotOnRecord(@Ctx() { snapshot }: QuestionContext): Promise<number[]> {
    return councilMeetingNumbersNotOnRecord(snapshot);
  }

  @FieldQuestion(
    () => [OpenSeats],
    'How many seats of the Council have no CERTAIN or EXPECTED holder, on each 1 July on which there are some.',
  )
  async councilSeatsOpen(@Ctx() { snapshot }: QuestionContext): Promise<OpenSeats[]> {
    const { years } = await snapshot.get(COVERAGE);
    return years
      .map(({ year, seats: { open, possible } }) => ({ asOf: `${year}-07-01`, open, possible }))
      .filter(({ open }) => open > 0);
  }
}
