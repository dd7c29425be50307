import { integer, noun, one, oneOf, partialDate, prose } from './describe';
import { BODY, HOLDER } from './groups';
import { toLater } from './lineage';
import { attestedDates, startAndEndBounds, TENURE_COMPUTED } from './tenure-fields';
import { Region, Role } from './vocabularies';

export const Membership = noun('Membership', {
  about:
    'A role that a person, a ccTLD or an organization holds in a body for a time: a person on a committee, a ccTLD in the ccNSO, a person on the Board (Popolo Membership, W3C org:Membership). One record is one term. A missing date means that no source gives it; it does not mean that the membership continues or that it has ended.',
  section: 'memberships',
  order: [['start', 'attested', 'end']],
  orderAbout: 'by the first known date, records without a date last',
  cites: 'required',
  shown: {
    label: ['{holder}, {role}, {body}'],
    apart: ['startNotAfter', 'startNotBefore', 'capacity'],
    kind: 'role',
  },
  link: true,
  events: {
    start: { kind: 'MEMBERSHIP_BEGAN', about: 'A membership started.' },
    end: { kind: 'MEMBERSHIP_ENDED', about: 'A membership ended.' },
    attested: {
      kind: 'MEMBERSHIP_SHOWN',
      about: 'A source shows a membership without saying when it started or ended.',
    },
  },
  eventRank: 1,
  dated: { kind: 'tenure', fields: ['start', 'end'] },
  fields: {
    role: oneOf(Role, 'The role held.', { required: true }),
    capacity: prose(
      'The capacity in which the role is held, as the source words it: the region of a seat, who made the appointment, or which group is represented.',
    ),
    region: oneOf(Region, 'The ICANN region of the seat, if the capacity names one.'),
    start: partialDate('When it started. Null if no source says.'),
    end: partialDate('When it ended. Null if no source says.'),
    ...startAndEndBounds(),
    attested: attestedDates('Dates on which a source shows the holder in the role.'),
    ordinal: integer(
      'The member number of a ccTLD, counted from the first member. Null if no source says.',
    ),
  },
  computed: TENURE_COMPUTED,
  grouped: {
    HOLDER_REGION: {
      about: 'The ICANN region of the ccTLD that holds the role. `REGION` is that of the seat.',
      paths: [['holder', 'territory', 'region']],
    },
    ORGANIZATION: {
      about:
        'The organization that holds the role, or the registry of the ccTLD that does; of a person those of all affiliations, whenever they were. A membership can be in several groups.',
      paths: [
        ['holder', 'Organization'],
        ['holder', 'manager'],
        ['holder', 'affiliations', 'affiliatedWith', 'Organization'],
        ['holder', 'affiliations', 'affiliatedWith', 'manager'],
      ],
    },
  },
  relationships: {
    holder: one(
      'HOLDS',
      HOLDER.members,
      'The person, ccTLD or organization that holds the role.',
      {
        name: { Person: 'memberships', CcTld: 'memberships', Organization: 'heldMemberships' },
        about: 'Memberships held in other bodies.',
      },
      { incoming: true, required: true },
    ),
    body: one(
      'IN_BODY',
      BODY.members,
      'The body in which the role is held.',
      {
        name: 'memberships',
        about:
          'The members of this body, with roles and dates: a record for each term in any role, also of liaisons and observers.',
        countedBy: { name: 'members', relationship: 'holder' },
      },
      { required: true },
    ),
    post: one(
      'IN_POST',
      'Post',
      'The post on whose seats the holder is, where the region does not tell it.',
      {
        name: 'memberships',
        plain: true,
        about: 'Memberships that name the post. Those whose region tells it do not.',
      },
      { plain: true },
    ),
    startedBy: one(
      'STARTED',
      'Decision',
      'The decision that started the membership.',
      { name: 'startedMemberships', about: 'Memberships that this decision started.' },
      { incoming: true, lineage: toLater('The decision started the membership.') },
    ),
    endedBy: one(
      'ENDED',
      'Decision',
      'The decision that ended the membership.',
      { name: 'endedMemberships', plain: true, about: 'Memberships that this decision ended.' },
      { incoming: true, lineage: toLater('The decision ended the membership.', { atEnd: true }) },
    ),
  },
});
