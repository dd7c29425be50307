import type { NounName } from '../../model/noun';
import type { AskedDay } from '../../pages/day/asked-day';
import { peopleOf } from '../../pages/record/people/people';
import type { RecordAnswer } from '../../pages/record/record';
import { renderRecord } from '../../pages/record/render-record';
import { shortTime } from '../../pages/record/timeline/record-time';
import type { View } from '../../pages/view';
import { recordPictures } from './record-pictures';

/** The page of a record, with all that it asks for beside the record itself. */
export async function recordPage(
  answer: RecordAnswer,
  asked: AskedDay,
  view: View,
): Promise<string> {
  const { node } = answer;
  const noun = node.__typename as NounName;
  const day = { id: node.id, asOf: asked.asOf };
  const [time, people, pictures] = await Promise.all([
    shortTime(view, noun, day),
    peopleOf(view.ask, noun, day),
    recordPictures(view, node, asked.asOf),
  ]);
  return renderRecord({ answer, asked, time, people, pictures, view });
}
