import { timelineLayout, GROUP, ROW } from '../../src/pages/pictures/timeline/layout';
import { scaleBetween, scaleOf } from '../../src/pages/pictures/timeline/scale';
import { drawnRows } from '../../src/pages/pictures/timeline/spans';
import { record, row, span } from './timeline-records';

const scale = scaleBetween('2000-01-01', '2019-12-31');

const piecesOf = (...spans: string[]) =>
  timelineLayout([row([record({ spans: spans.map(span) })])], scale).rows[0]?.pieces ?? [];

describe('the layout of a timeline', () => {
  it('begins a bar with its first day and ends it behind its last', () => {
    const [piece] = piecesOf('CERTAIN 2005-01-01 2009-12-31');
    expect(piece?.x).toBe(scale.at('2005-01-01'));
    expect((piece?.x ?? 0) + (piece?.width ?? 0)).toBeCloseTo(scale.at('2010-01-01'), 2);
  });

  it('draws what is more certain above what is less', () => {
    const pieces = piecesOf(
      'POSSIBLE 2004-01-01 2004-12-31',
      'CERTAIN 2005-01-01 2006-12-31',
      'EXPECTED 2007-01-01 2007-12-31',
    );
    expect(pieces.map(({ certainty }) => certainty)).toEqual(['POSSIBLE', 'EXPECTED', 'CERTAIN']);
  });

  it('cuts what no date limits, and gives it no length', () => {
    const pieces = piecesOf('CERTAIN 2005-01-01 2005-01-01', 'POSSIBLE 2005-01-02 -');
    expect(pieces.find(({ certainty }) => certainty === 'POSSIBLE')).toMatchObject({
      isOpen: 'end',
      width: 0,
      x: scale.at('2005-01-02'),
    });
  });

  it.each([
    ['nothing is known of', ['POSSIBLE - -']],
    ['is only possible from some day on', ['POSSIBLE 2004-01-01 -']],
    ['is only possible for twenty years', ['POSSIBLE 2000-01-01 2019-12-31']],
  ])('draws no bar of what %s', (_, spans) => {
    expect(piecesOf(...spans)).toEqual([]);
  });

  it('draws a bar of what is only possible, where dates limit it to some years', () => {
    expect(piecesOf('POSSIBLE 2004-01-01 2007-12-31')).toHaveLength(1);
  });

  it('places a day as a line, and a year as wide as it is', () => {
    const [placed] = timelineLayout([row([record({ shown: ['2005-05-05', '2007'] })])], scale).rows;
    expect(placed?.shown.map(({ width }) => width > 0)).toEqual([false, true]);
    expect(placed?.shown[1]?.width).toBeCloseTo(scale.at('2008-01-01') - scale.at('2007-01-01'), 2);
  });

  it('draws terms of a row apart where one would lie over another, and in one line where not', () => {
    const term = (id: string, ...spans: string[]) => record({ id, spans: spans.map(span) });
    const first = term('a', 'CERTAIN 2003-01-01 2005-12-31', 'POSSIBLE 2006-01-01 -');
    const during = term('b', 'CERTAIN 2005-06-01 2007-12-31');
    const after = term('c', 'CERTAIN 2009-01-01 2011-12-31');
    const { rows } = timelineLayout([row([first, during, after])], scale);
    const linesOf = rows.map(({ row: { records } }) => records.map(({ id }) => id));
    expect(linesOf).toEqual([['a', 'c'], ['b']]);
    expect(new Set(rows.map(({ row: { key } }) => key)).size).toBe(2);
    expect(rows[1]?.y).toBe((rows[0]?.y ?? 0) + ROW);
  });

  it('stacks rows, with room for the name where a group begins', () => {
    const rows = ['a', 'a', 'b'].map((group, index) =>
      row([record({ date: '2005-01-01' })], { key: String(index), group }),
    );
    const { groups, rows: placed, height } = timelineLayout(rows, scale);
    const [first, second, third] = placed.map(({ y }) => y);
    expect(groups.map(({ name }) => name)).toEqual(['a', 'b']);
    expect((second ?? 0) - (first ?? 0)).toBe(ROW);
    expect((third ?? 0) - (second ?? 0)).toBe(ROW + GROUP);
    expect(height).toBeGreaterThan((third ?? 0) + ROW - 1);
  });
});

describe('the scale of a timeline', () => {
  it('has all days that are drawn, and none that are only not ruled out', () => {
    const known = record({
      spans: [span('CERTAIN 2005-03-01 2006-03-01'), span('POSSIBLE 2006-03-02 -')],
      shown: ['2010-07'],
    });
    const found = scaleOf([row([known])], []);
    expect([found?.from, found?.to]).toEqual(['2005-01-01', '2010-12-31']);
  });

  it('has the day that is asked for, also where nothing is then', () => {
    const found = scaleOf([row([record({ date: '2005-01-01' })])], ['2011-05-05']);
    expect(found?.to).toBe('2011-12-31');
  });

  it('is none where no day is known', () => {
    expect(scaleOf([row([record({ spans: [span('POSSIBLE - -')] })])], [])).toBeNull();
  });

  it('has few texts, whatever it spans', () => {
    for (const to of ['2000-01-20', '2000-12-31', '2009-12-31', '2026-12-31'])
      expect(scaleBetween('2000-01-01', to).ticks.length).toBeLessThan(9);
  });
});

describe('the rows of a timeline', () => {
  it('are told apart from those of which no source gives a day', () => {
    const dated = row([record({ shown: ['2005'] })], { key: 'dated' });
    const undated = row([record({ spans: [span('POSSIBLE 2004-01-01 -')] })], { key: 'undated' });
    const rows = drawnRows([undated, dated]);
    expect(rows.drawn).toEqual([dated]);
    expect(rows.undated).toEqual([undated]);
  });

  it('leave out nothing silently that shares a row with what is drawn', () => {
    const [shown, unknown] = [record({ shown: ['2005'] }), record({ id: 'membership:two' })];
    const { drawn, undated } = drawnRows([row([shown, unknown])]);
    expect(drawn).toEqual([row([shown, unknown])]);
    expect(undated).toEqual([row([unknown])]);
  });
});
