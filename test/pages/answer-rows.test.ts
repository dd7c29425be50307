import { linkWithin } from '../../src/pages/layout/links';
import { answerRows } from '../../src/pages/question/answer-rows';

const rowsOf = (data: unknown) => answerRows(data, linkWithin('/'));

const spans = [{ certainty: 'CERTAIN', from: '2005-01-01', to: '2006-12-31', sentence: 'Why.' }];
const holder = (name: string) => ({ id: `person:${name}`, label: name });
const term = (id: string, more: object = {}) => ({
  id,
  role: 'CHAIR',
  spans,
  attested: [],
  ...more,
});

describe('the rows of an answer', () => {
  it('are made of whatever stands in a list and has graded days, or a date', () => {
    const rows = rowsOf({
      committee: {
        memberships: { nodes: [term('membership:a', { holder: holder('A') })] },
        decisions: [{ date: '2005-05-05', id: 'decision:d', label: 'D' }],
        posts: [{ id: 'post:p', label: 'Without time' }],
      },
    });
    expect(rows.map(({ label, group, path }) => [label, group, path])).toEqual([
      ['A', 'Memberships', '/r/person:A'],
      ['D', 'Decisions', '/r/decision:d'],
    ]);
    expect(rows[1]?.records[0]?.date).toBe('2005-05-05');
  });

  it('have the terms of one holder together', () => {
    const nodes = ['membership:a', 'membership:b'].map((id) => term(id, { holder: holder('A') }));
    const rows = rowsOf({ memberships: { nodes } });
    expect(rows.map(({ records }) => records.map(({ id }) => id))).toEqual([
      ['membership:a', 'membership:b'],
    ]);
  });

  it('are called by the holder whose terms an item has, in the group of the seat', () => {
    const held = [
      { certainty: 'CERTAIN', holder: holder('A'), memberships: [term('membership:a')] },
    ];
    const posts = [
      { post: { id: 'post:p', label: 'Seats of P' }, held },
      { post: { id: 'post:q', label: 'Seats of Q' }, held },
    ];
    const rows = rowsOf({ committee: { seats: { posts } } });
    expect(rows.map(({ label, group, detail }) => [group, label, detail])).toEqual([
      ['Seats of P', 'A', 'chair'],
      ['Seats of Q', 'A', 'chair'],
    ]);
  });

  it('are grouped by the lists of what changed', () => {
    const change = (id: string) => ({ date: '2005', record: { id, label: id } });
    const groups = [
      { kind: 'MEMBERSHIP_BEGAN', changes: [change('membership:a')] },
      { kind: 'DECISION_TAKEN', changes: [change('decision:d')] },
    ];
    expect(rowsOf({ changes: { groups } }).map(({ group }) => group)).toEqual([
      'Membership began',
      'Decision taken',
    ]);
  });

  it.each([
    ['the row itself', { id: 'milestone:m', label: 'M', date: '2005', happened: false }],
    ['the entry around it', { date: '2005', happened: false, record: holder('M') }],
    ['its record', { date: '2005', record: { ...holder('M'), happened: false } }],
    ['a status', { id: 'activity:m', label: 'M', date: '2005', status: 'PLANNED' }],
  ])('tell what is only planned, where %s says so', (_, item) => {
    const { happened: _happened, status: _status, ...done } = item as Record<string, unknown>;
    expect(rowsOf({ list: [item] })[0]?.records[0]?.isPlanned).toBe(true);
    if (!('record' in item) || 'happened' in item)
      expect(rowsOf({ list: [done] })[0]?.records[0]?.isPlanned).toBe(false);
  });

  it('have each record once with its own date, in the order of dates, and no steps between records', () => {
    const entry = (date: string, id: string) => ({ date, record: { id, label: id } });
    const [early, late] = [entry('2005-05', 'decision:early'), entry('2006', 'decision:late')];
    const rows = rowsOf({
      lineage: {
        timeline: [late, early, early],
        edges: [{ type: 'LED_TO', date: '2006', from: early.record, to: late.record }],
      },
    });
    expect(rows.map(({ label, records }) => [label, records.map(({ date }) => date)])).toEqual([
      ['decision:early', ['2005-05']],
      ['decision:late', ['2006']],
    ]);
  });

  it('give each term its own role, whatever that of the first is', () => {
    const memberships = [term('membership:a'), term('membership:b', { role: 'VICE_CHAIR' })];
    const posts = [{ post: holder('P'), held: [{ holder: holder('A'), memberships }] }];
    const rows = rowsOf({ posts });
    expect(rows.flatMap(({ detail, records }) => [detail, records.map(({ id }) => id)])).toEqual([
      'chair',
      ['membership:a'],
      'vice chair',
      ['membership:b'],
    ]);
  });

  it('are none where nothing has time', () => {
    expect(rowsOf({ node: { id: 'person:a', label: 'A' }, list: [{ label: 'B' }] })).toEqual([]);
    expect(rowsOf(null)).toEqual([]);
  });
});
