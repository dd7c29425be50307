import { boundsOf } from '../../../src/kernel/certainty';
import { servicesOf, type ServedTerm } from '../../../src/memory/services/services';

const term = (id: string, role: string, start: string, end: string): ServedTerm => ({
  ...{ id, role, holder: 'person:a', body: 'committee:a', region: null, posts: [], start, end },
  ...boundsOf({ start, end }),
});
const TERMS = [
  term('membership:1', 'MEMBER', '2010-01-01', '2011-12-31'),
  term('membership:2', 'CHAIR', '2012-01-01', '2013-12-31'),
];

test('services of the same terms and roles are found once, however often they are asked for', () => {
  const [first] = servicesOf(TERMS, ['CHAIR', 'MEMBER'], true);
  expect(first?.terms.map(({ id }) => id)).toEqual(['membership:1', 'membership:2']);
  expect(servicesOf(TERMS, ['MEMBER', 'CHAIR', 'MEMBER'], true)[0]).toBe(first);
});

test('services of each role stand by themselves, whatever others are asked for', () => {
  const each = servicesOf(TERMS, ['MEMBER', 'CHAIR'], false);
  expect(each.map(({ terms }) => terms.map(({ id }) => id))).toEqual([
    ['membership:2'],
    ['membership:1'],
  ]);
  expect(servicesOf(TERMS, ['MEMBER'], false)).toEqual([each[1]]);
});
