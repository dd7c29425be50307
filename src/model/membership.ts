import { integer, noun, one, oneOf, partialDate, prose } from './describe';
import { BODY, HOLDER } from './groups';
import { toLater } from './lineage';
import { BOUNDS } from './noun';
import { attestedDates, startAndEndBounds } from './tenure-fields';
import { Region, Role } from './vocabularies';

export const Membership = noun('Membership', {
  about:
    'Somebody in something, for a time, in a role: a person in a committee, a ccTLD in the ccNSO, a person on the Board (Popolo Membership, W3C org:Membership). One record is one term. A missing date means that no source gives it, and neither that the tenure is still running nor that it is over.',
  section: 'memberships',
  order: [['start', 'attested', 'end']],
  orderAbout: 'by the first date that is known of them, those without any date last',
  cites: 'required',
  shown: { after: ['holder', 'body'], kind: 'role' },
  link: true,
  events: {
    start: { kind: 'MEMBERSHIP_BEGAN', about: 'A membership began.' },
    end: { kind: 'MEMBERSHIP_ENDED', about: 'A membership ended.' },
    attested: {
      kind: 'MEMBERSHIP_SHOWN',
      about: 'A source shows a membership of which it does not say when it began or ended.',
    },
  },
  eventRank: 1,
  dated: { kind: 'tenure', fields: ['start', 'end'] },
  fields: {
    role: oneOf(Role, 'The role held.', { required: true }),
    capacity: prose(
      'In what capacity, as the source puts it: the region of a seat, who appointed, for which group.',
    ),
    region: oneOf(Region, 'The ICANN region of the seat, where the capacity names one.'),
    start: partialDate('When it began; null where no source says.'),
    end: partialDate('When it ended; null where no source says.'),
    ...startAndEndBounds(),
    attested: attestedDates('Dates on which a source shows the holder in the role.'),
    ordinal: integer(
      'As which member, counted from the first, a ccTLD joined; null where no source says.',
    ),
  },
  computed: { length: BOUNDS },
  relationships: {
    holder: one(
      'HOLDS',
      HOLDER.members,
      'Who holds it.',
      {
        name: { Person: 'memberships', CcTld: 'memberships', Organization: 'heldMemberships' },
        about: 'The memberships that it or they hold or held in other bodies.',
      },
      { incoming: true, required: true },
    ),
    body: one(
      'IN_BODY',
      BODY.members,
      'The body in which it is held.',
      {
        name: 'memberships',
        about: 'Who was in it, when and in which role.',
        countedBy: { name: 'members', relationship: 'holder' },
      },
      { required: true },
    ),
    startedBy: one(
      'STARTED',
      'Decision',
      'The decision that began it.',
      { name: 'startedMemberships', about: 'The memberships that it began.' },
      { incoming: true, lineage: toLater('The decision began the membership.') },
    ),
    endedBy: one(
      'ENDED',
      'Decision',
      'The decision that ended it.',
      { name: 'endedMemberships', plain: true, about: 'The memberships that it ended.' },
      { incoming: true, lineage: toLater('The decision ended the membership.', { atEnd: true }) },
    ),
  },
});
