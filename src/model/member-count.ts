import { integer, noun, one, partialDate } from './describe';
import { BODY } from './groups';

export const MemberCount = noun('MemberCount', {
  about:
    'How many members a body had at a date, as a source states it. It can exceed the memberships on record, which are only those that sources name.',
  section: 'memberCounts',
  order: ['date'],
  orderAbout: 'by date, oldest first, those without one last',
  cites: 'required',
  when: ['date'],
  shown: { after: ['body'] },
  events: { date: { kind: 'MEMBERS_COUNTED', about: 'The members of a body were counted.' } },
  eventRank: 8,
  undrawn: true,
  fields: {
    date: partialDate('The date for which the count holds; null where the source gives none.'),
    members: integer('How many members.', { required: true }),
    af: integer('How many of them in the region AF; null where not stated.'),
    ap: integer('How many of them in the region AP; null where not stated.'),
    eu: integer('How many of them in the region EU; null where not stated.'),
    lac: integer('How many of them in the region LAC; null where not stated.'),
    na: integer('How many of them in the region NA; null where not stated.'),
  },
  relationships: {
    body: one(
      'COUNTED',
      BODY.members,
      'The body.',
      { name: 'memberCounts', about: 'How many members it had, at which dates.' },
      { incoming: true, required: true },
    ),
  },
});
