import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { Timeline, TimelineDrawing } from '../../src/pages/pictures/timeline/timeline';
import { TimelineTable } from '../../src/pages/pictures/timeline/timeline-table';
import type { TimelineRow } from '../../src/pages/pictures/timeline/rows';
import { Sources } from '../../src/pages/record/sources';
import type { View } from '../../src/pages/view';
import { record, row, span } from './timeline-records';

const view: View = {
  ask: () => Promise.reject(new Error('Nothing is asked here.')),
  base: '/',
  address: 'http://localhost/',
  fingerprint: 'f'.repeat(64),
  citedData: null,
  isReadElsewhere: false,
};
const meeting = {
  id: 'meeting:m',
  label: 'M1',
  path: '/r/meeting:m',
  start: '2005-05-01',
  end: null,
};

const props = (rows: readonly TimelineRow[], asOf: string | null = null) => ({
  id: 'timeline',
  title: 'Times',
  rows,
  meetings: [meeting],
  asOf,
  view,
});
const drawn = (rows: readonly TimelineRow[], asOf?: string) =>
  render(h(TimelineDrawing, props(rows, asOf)));

const tableOf = (rows: readonly TimelineRow[], asOf: string | null) => {
  const sources = new Sources(({ id }) => `/r/${id}`);
  return render(h(TimelineTable, { rows, asOf, sources, caption: 'Times' }));
};

const tenure = record({
  spans: [
    span('POSSIBLE 2004-01-01 2004-12-31'),
    span('CERTAIN 2005-01-01 2006-12-31'),
    span('EXPECTED 2007-01-01 2007-12-31'),
  ],
  shown: ['2005-05-05'],
});

const FILL = { certain: '#17508f', possible: 'none' };

describe('the drawing of a timeline', () => {
  it('tells the grades apart without colour: filled, hatched, and an outline', () => {
    const svg = drawn([row([tenure])]);
    expect(svg).toMatch(/<rect class="span expected" fill="url\(#timeline-hatch\)"/);
    expect(svg).toContain('<pattern id="timeline-hatch"');
    for (const grade of ['certain', 'possible'] as const)
      expect(svg).toMatch(new RegExp(`<rect class="span ${grade}" fill="${FILL[grade]}"`));
  });

  it('says of each bar why, and of each tick which source', () => {
    const document = { id: 'document:d', label: 'Minutes' };
    const citation = { document, locator: 'item 3', shown: '2005-05-05', supports: [] };
    const svg = drawn([row([{ ...tenure, citations: [citation as never] }])]);
    expect(svg).toContain('One, member, certain. Why CERTAIN 2005-01-01 2006-12-31.');
    expect(svg).toContain('A source shows One on 2005-05-05: Minutes, item 3');
    expect(svg).toContain('href="/r/document:d"');
  });

  it('has a tick that is a line for a day, as a box without a width is not drawn', () => {
    expect(drawn([row([tenure])])).toMatch(/<g class="shown"[^>]*><title>[^<]*<\/title><line /);
  });

  it('has a line at the day that is asked for, and a tick for each meeting', () => {
    const svg = drawn([row([tenure])], '2006-06-06');
    expect(svg).toContain('<g class="asked"><title>2006-06-06</title>');
    expect(svg).toContain('<title>M1, 2005-05-01</title>');
    expect(drawn([row([tenure])])).not.toContain('class="asked"');
  });

  it('marks what is only planned', () => {
    const step = record({ date: '2005-05-05', isPlanned: true });
    expect(drawn([row([step])])).toContain('class="happened planned"');
  });

  it('says of what is planned that nothing confirms it, in the drawing, its legend and its table', () => {
    const rows = [row([record({ date: '2005-05-05', isPlanned: true })])];
    for (const html of [drawn(rows), render(h(Timeline, props(rows))), tableOf(rows, null)])
      expect(html).toContain('not confirmed');
    const done = [row([record({ date: '2005-05-05' })])];
    for (const html of [render(h(Timeline, props(done))), tableOf(done, null)])
      expect(html).not.toContain('not confirmed');
  });

  it('tells in its table why a record has its grade on the day that is asked for', () => {
    const rows = [row([tenure])];
    const reason = (day: string | null) => /Why [^<]*\./.exec(tableOf(rows, day))?.[0];
    expect(reason('2007-06-06')).toBe('Why EXPECTED 2007-01-01 2007-12-31.');
    expect(reason('2004-06-06')).toBe('Why POSSIBLE 2004-01-01 2004-12-31.');
    expect(reason('2015-06-06')).toBeUndefined();
    expect(reason(null)).toBe('Why CERTAIN 2005-01-01 2006-12-31.');
  });

  it('escapes names, reasons and places, and has no style of its own', () => {
    const bad = '"><script>alert(1)</script><image href=x onerror=alert(1)>';
    const hostile = record({
      label: bad,
      spans: [{ ...span('CERTAIN 2005-01-01 2006-12-31'), sentence: bad }],
      shown: ['2005-05-05'],
      citations: [
        { document: { id: 'document:d', label: bad }, locator: bad, shown: '2005-05-05' } as never,
      ],
    });
    const rows = [row([hostile], { label: bad, detail: bad, group: bad })];
    const table = h(TimelineTable, {
      rows,
      asOf: null,
      sources: new Sources(({ id }) => `/r/${id}`),
      caption: bad,
    });
    for (const html of [drawn(rows), render(h(Timeline, props(rows))), render(table)]) {
      expect(html).not.toMatch(/<script|<image/);
      expect(html).toContain('&lt;script');
      expect(html).not.toContain('style=');
    }
  });

  it('names below it what no source dates, and draws no bar of that', () => {
    const undated = row([record({ spans: [span('POSSIBLE 2004-01-01 -')] })], {
      key: 'two',
      label: 'ישראל.',
      path: null,
    });
    const html = render(h(Timeline, props([row([tenure]), undated])));
    expect(html).toContain('One is not drawn, as no source gives a day of it:');
    expect(html).toContain('<bdi>ישראל.</bdi>');
    expect(html.match(/class="row"/g)).toHaveLength(1);
  });
});

describe('the table of a timeline', () => {
  it('has the days of each grade in words, and the grade on the day that is asked for', () => {
    const table = render(
      h(TimelineTable, {
        rows: [row([tenure])],
        asOf: '2007-05-05',
        sources: new Sources(({ id }) => `/r/${id}`),
        caption: 'Times',
      }),
    );
    expect(table).toContain('<th scope="col">On 2007-05-05</th>');
    expect(table).toContain('<td>expected</td>');
    expect(table).toContain('<td>2005-01-01 to 2006-12-31</td>');
    expect(table).toContain('<td>2007-01-01 to 2007-12-31</td>');
    expect(table).toContain('<td>2004-01-01 to 2004-12-31</td>');
    expect(table).toContain('Why EXPECTED 2007-01-01 2007-12-31.');
  });
});
