import { rowsOnDay } from '../../src/pages/record/timeline/rows-on-day';
import { record, row, span } from './timeline-records';

const rows = ['CERTAIN', 'EXPECTED', 'POSSIBLE'].map((grade) =>
  row([record({ spans: [span(`${grade} 2005-01-01 2006-12-31`)] })], { key: grade }),
);

const shownOn = (asOf: string | null, certainty: 'CERTAIN' | 'POSSIBLE' | null = null) => {
  const found = rowsOnDay(rows, { asOf, certainty });
  return [found.rows.map(({ key }) => key).join(), found.hidden];
};

describe('the rows of a day', () => {
  it('are all rows where no day is asked for', () => {
    expect(shownOn(null)).toEqual(['CERTAIN,EXPECTED,POSSIBLE', 0]);
  });

  it('hide and count what is only possible, until that is asked for', () => {
    expect(shownOn('2005-05-05')).toEqual(['CERTAIN,EXPECTED', 1]);
    expect(shownOn('2005-05-05', 'POSSIBLE')).toEqual(['CERTAIN,EXPECTED,POSSIBLE', 0]);
    expect(shownOn('2005-05-05', 'CERTAIN')).toEqual(['CERTAIN', 2]);
  });

  it('do not count what known dates rule out', () => {
    expect(shownOn('2007-01-01')).toEqual(['', 0]);
  });
});
