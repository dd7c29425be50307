import { cited, item, problemsOf } from './files';

const SHOWN =
  'citations: [{document: "document:d", locator: "p. 1", supports: [status], shown: "2020"}]';
const step = (kind: string, more = '') =>
  `milestones: [{id: "milestone:${kind.toLowerCase().replace('_', '-')}", kind: ${kind}, title: "T", ${more}${cited()}}]`;

/** What is wrong with a policy of these lines and those of others. */
const problems = (lines: string[], ...others: string[]): string[] =>
  problemsOf({
    'a.yaml': `policies:\n${item('policy:p', 'title: "P"', ...(lines.includes(SHOWN) ? [] : [cited()]), ...lines)}${others.join('')}`,
  });

const CORRECT =
  'no citation shows it; correct one of them, or give the citation that states it supports: [status] and shown';

describe('the status of a policy', () => {
  it.each<[what: string, lines: string[], message: string | null]>([
    ['may be that of a step', ['status: COUNCIL_ADOPTED', step('COUNCIL_VOTE')], null],
    ['may be shown by a citation', ['status: IN_FORCE', SHOWN], null],
    ['may be unknown', [step('OTHER')], null],
    [
      'is refused where nothing states it',
      ['status: IN_FORCE'],
      `5: policy:p: status is IN_FORCE, but no step leads to one and ${CORRECT}`,
    ],
    [
      'is refused where the steps lead to another',
      ['status: IN_FORCE', step('COUNCIL_VOTE')],
      `5: policy:p: status is IN_FORCE, but its steps lead to COUNCIL_ADOPTED and ${CORRECT}`,
    ],
    [
      'is refused where the step is only planned',
      ['status: COUNCIL_ADOPTED', step('COUNCIL_VOTE', 'happened: false, ')],
      `5: policy:p: status is COUNCIL_ADOPTED, but no step leads to one and ${CORRECT}`,
    ],
    [
      'has to be given where the steps lead to one',
      [step('COUNCIL_VOTE')],
      '2: policy:p: status is missing, but its steps lead to COUNCIL_ADOPTED',
    ],
  ])('%s', (_, lines, message) => {
    expect(problems(lines)).toEqual(message === null ? [] : [`a.yaml:${message}`]);
  });

  it('follows the start of the whole and the steps of the parts', () => {
    const part = (...lines: string[]) =>
      item('policy:part', 'title: "Part"', 'partOf: ["policy:p"]', cited(), ...lines);
    expect(problems(['status: INITIATED', step('INITIATION')], part('status: INITIATED'))).toEqual(
      [],
    );
    const further = part('status: COUNCIL_ADOPTED', step('COUNCIL_VOTE'));
    expect(problems(['status: IN_DEVELOPMENT', step('INITIATION')], further)).toEqual([]);
    expect(problems(['status: INITIATED', step('INITIATION')], further)).toEqual([
      `a.yaml:5: policy:p: status is INITIATED, but its steps lead to IN_DEVELOPMENT and ${CORRECT}`,
    ]);
  });

  it('is not judged where a step could not be read', () => {
    expect(problems(['status: IN_FORCE', step('COUNCIL_VOT')])).toEqual([
      expect.stringMatching(/^a.yaml:6: policy:p: milestones\[1\].kind must be /),
    ]);
  });
});
