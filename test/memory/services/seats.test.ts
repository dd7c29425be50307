import { boundsOf } from '../../../src/kernel/certainty';
import type { Evidence } from '../../../src/kernel/evidence';
import type { SeatRule } from '../../../src/memory/services/seat-rules';
import { seatsOn } from '../../../src/memory/services/seats';
import type { ServedTerm } from '../../../src/memory/services/services';

const POST: SeatRule = {
  ...{ id: 'post:one', roles: ['MEMBER'], complete: true, seats: 1, region: 'EU' },
  ...{ start: '2010', end: null, bodyFrom: null, bodyTo: null },
};

/** Somebody on the seat, or on one that no record names. */
function term(name: string, evidence: Evidence, region: string | null = 'EU'): ServedTerm {
  const [holder, id] = [`person:${name}`, `membership:${name}`];
  return {
    holder,
    id,
    body: 'committee:a',
    role: 'MEMBER',
    region,
    posts: [],
    ...boundsOf(evidence),
  };
}

const surely = term('surely', { start: '2012-03-01', end: '2015-03-11' });
const perhaps = term('perhaps', { start: '2013' });
const expected = term('expected', { start: '2011', termYears: 6 });
const unplaced = term('unplaced', {}, null);

describe('the one seat of a post', () => {
  it.each([
    ['within the term of somebody certain', '2014-06-01', ['person:surely']],
    [
      'on the day on which another may take over',
      '2015-03-11',
      ['person:surely', 'person:expected', 'person:perhaps'],
    ],
    ['after it', '2015-03-12', ['person:expected', 'person:perhaps']],
  ])('%s has the holders whom no date rules out', (_name, day, holders) => {
    const {
      posts,
      certain,
      expected: were,
      possible,
    } = seatsOn([POST], [perhaps, expected, surely], day);
    expect(posts[0]?.takers.map(({ holder }) => holder)).toEqual(holders);
    expect(certain + were + possible).toBe(holders.length);
  });

  it.each([
    ['2014-06-01', []],
    ['2016-06-01', ['person:unplaced']],
  ])('on %s leaves for those who are on no named seat: %j', (day, holders) => {
    const found = seatsOn([POST], [surely, unplaced], day);
    expect(found.unplaced.map(({ holder }) => holder)).toEqual(holders);
  });

  it.each([
    ['2010-12-31', 0],
    ['2011-01-01', 1],
    ['2012-12-31', 1],
    ['2013-01-01', 0],
  ])('exists on %s as long as its body may have: %i', (day, seats) => {
    const rule = { ...POST, bodyFrom: '2011-01-01', bodyTo: '2012-12-31' };
    expect(seatsOn([rule], [], day)).toMatchObject({ seats, complete: true });
  });
});

it('joins terms once for all days that a query asks for', () => {
  let read = 0;
  const counted = [surely, { ...surely, id: 'membership:again' }].map((each) => ({
    ...each,
    get certainFrom() {
      read++;
      return each.certainFrom;
    },
  }));
  const readFor = (day: string) => {
    read = 0;
    seatsOn([POST], counted, day);
    return read;
  };
  expect(readFor('2013-01-01')).toBeGreaterThan(2 * readFor('2014-01-01'));
});
