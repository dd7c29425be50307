import { statusOnDay, type StatusEvidence } from '../../src/kernel/status';

const STATUSES = {
  order: ['PLANNED', 'RUNNING', 'ADOPTED', 'CLOSED'],
  final: ['CLOSED'],
  afterwards: 'EXPECTED',
} as const;

const step = (status: string, from: string, to = from): StatusEvidence => ({
  status,
  by: 'step',
  from,
  to,
});
const shown = (status: string, from: string, to = from): StatusEvidence => ({
  ...step(status, from, to),
  by: 'document',
});

/** The status and the grade on 1 June 2020. */
const onDay = (evidence: StatusEvidence[]) => {
  const found = statusOnDay(evidence, '2020-06-01', STATUSES);
  return found && `${found.evidence.status} ${found.certainty}`;
};

describe('the status on a day', () => {
  it.each<[what: string, evidence: StatusEvidence[], expected: string | null]>([
    ['is unknown without evidence', [], null],
    ['is unknown before all evidence', [step('RUNNING', '2020-06-02')], null],
    ['is that of the day itself', [step('RUNNING', '2020-06-01')], 'RUNNING CERTAIN'],
    ['lasts as far as is known', [step('RUNNING', '2019-01-01')], 'RUNNING EXPECTED'],
    [
      'lasts until the next step',
      [step('RUNNING', '2019-01-01'), step('ADOPTED', '2021-01-01')],
      'RUNNING CERTAIN',
    ],
    [
      'lasts until it is shown again',
      [step('RUNNING', '2019-01-01'), shown('RUNNING', '2021-01-01')],
      'RUNNING CERTAIN',
    ],
    [
      'does not last until another is shown, as that may have begun before',
      [step('RUNNING', '2019-01-01'), shown('ADOPTED', '2021-01-01')],
      'RUNNING EXPECTED',
    ],
    ['stays when nothing follows it', [step('CLOSED', '2019-01-01')], 'CLOSED CERTAIN'],
    [
      'is not taken back by a later step',
      [step('ADOPTED', '2018-01-01'), step('RUNNING', '2019-01-01')],
      'ADOPTED EXPECTED',
    ],
    [
      'is taken back by a later document',
      [step('ADOPTED', '2018-01-01'), shown('RUNNING', '2019-01-01')],
      'RUNNING EXPECTED',
    ],
    [
      'is what a document says of the day of a step',
      [shown('RUNNING', '2019-01-01'), step('ADOPTED', '2019-01-01')],
      'RUNNING EXPECTED',
    ],
    [
      'may have changed by a step of that year',
      [step('RUNNING', '2019-01-01'), step('ADOPTED', '2020-01-01', '2020-12-31')],
      'RUNNING POSSIBLE',
    ],
    [
      'may not have changed by what leads no further',
      [step('ADOPTED', '2019-01-01'), step('RUNNING', '2020-01-01', '2020-12-31')],
      'ADOPTED EXPECTED',
    ],
    [
      'is only possible from a step of that year on',
      [step('RUNNING', '2020-01-01', '2020-12-31')],
      'RUNNING POSSIBLE',
    ],
  ])('%s', (_, evidence, expected) => {
    expect(onDay(evidence)).toBe(expected);
    expect(onDay([...evidence].reverse())).toBe(expected);
  });

  it('names the last document that shows it again, unless nothing can follow', () => {
    const again = (status: string) =>
      statusOnDay(
        [step(status, '2018-01-01'), shown(status, '2019-01-01'), shown(status, '2020-01-01')],
        '2020-06-01',
        STATUSES,
      )?.again?.to;
    expect(again('RUNNING')).toBe('2020-01-01');
    expect(again('CLOSED')).toBeUndefined();
  });

  it('names what shows another later, unless the day is certain', () => {
    const next = (...evidence: StatusEvidence[]) =>
      statusOnDay(evidence, '2020-06-01', STATUSES)?.next?.to ?? null;
    const running = step('RUNNING', '2019-01-01');
    expect(next(running, shown('ADOPTED', '2021-01-01'))).toBe('2021-01-01');
    expect(next(running, shown('RUNNING', '2021-01-01'))).toBeNull();
    expect(next(running)).toBeNull();
  });
});
