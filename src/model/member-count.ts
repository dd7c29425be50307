import { integer, noun, one, partialDate } from './describe';
import { BODY } from './groups';
import { POSITIVE } from './noun';

/** A body can have no members. */
const COUNT = [0, POSITIVE[1]] as const;

export const MemberCount = noun('MemberCount', {
  about:
    'The number of members that a body had on a date, according to a source. It can exceed the number of memberships on record, which covers only members that a source names.',
  section: 'memberCounts',
  order: ['date'],
  orderAbout: 'by date, oldest first, records without a date last',
  cites: 'required',
  when: ['date'],
  shown: { label: ['{members} members, {body}'] },
  events: { date: { kind: 'MEMBERS_COUNTED', about: 'The members of a body were counted.' } },
  eventRank: 8,
  undrawn: true,
  fields: {
    date: partialDate('The date of the count. Null if the source gives none.'),
    members: integer('The number of members.', { required: true, range: COUNT }),
    af: integer('Members in the region AF. Null if not stated.', { range: COUNT }),
    ap: integer('Members in the region AP. Null if not stated.', { range: COUNT }),
    eu: integer('Members in the region EU. Null if not stated.', { range: COUNT }),
    lac: integer('Members in the region LAC. Null if not stated.', { range: COUNT }),
    na: integer('Members in the region NA. Null if not stated.', { range: COUNT }),
  },
  relationships: {
    body: one(
      'COUNTED',
      BODY.members,
      '',
      { name: 'memberCounts', about: 'Counts of its members on different dates.' },
      { incoming: true, required: true },
    ),
  },
});
