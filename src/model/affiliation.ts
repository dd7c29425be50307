import { noun, one, partialDate, text } from './describe';
import { AFFILIATE } from './groups';
import { attestedDates, startAndEndBounds, TENURE_COMPUTED } from './tenure-fields';

export const Affiliation = noun('Affiliation', {
  about:
    "A person's position with a ccTLD (that is, with its manager) or another organization, for a time. A missing date means that no source gives it.",
  section: 'affiliations',
  order: [['start', 'attested', 'end']],
  orderAbout: 'by the first known date, records without a date last',
  cites: 'required',
  shown: {
    label: ['{person}, {role}, {affiliatedWith}', '{person}, {affiliatedWith}'],
    kind: 'role',
  },
  link: true,
  events: {
    start: {
      kind: 'AFFILIATION_BEGAN',
      about: 'An affiliation started.',
    },
    end: { kind: 'AFFILIATION_ENDED', about: 'An affiliation ended.' },
    attested: {
      kind: 'AFFILIATION_SHOWN',
      about: 'A source shows an affiliation without saying when it started or ended.',
    },
  },
  eventRank: 2,
  dated: { kind: 'tenure', fields: ['start', 'end'] },
  fields: {
    role: text("The person's position, as the source words it."),
    start: partialDate('When it started. Null if no source says.'),
    end: partialDate('When it ended. Null if no source says.'),
    ...startAndEndBounds(),
    attested: attestedDates('Dates on which a source shows the person in the position.'),
  },
  computed: TENURE_COMPUTED,
  grouped: {
    REGION: {
      about: 'The ICANN region of the ccTLD.',
      paths: [['affiliatedWith', 'territory', 'region']],
    },
    ORGANIZATION: {
      about: 'The organization, or the registry that manages the ccTLD.',
      paths: [
        ['affiliatedWith', 'Organization'],
        ['affiliatedWith', 'manager'],
      ],
    },
  },
  relationships: {
    person: one(
      'HAS_AFFILIATION',
      'Person',
      'The person.',
      {
        name: 'affiliations',
        about: "The person's positions with ccTLDs and organizations, past and present.",
      },
      { incoming: true, required: true },
    ),
    affiliatedWith: one(
      'AFFILIATED_WITH',
      AFFILIATE.members,
      'The ccTLD or the organization.',
      { name: 'affiliations', about: 'People who hold or held a position with it.' },
      { required: true },
    ),
  },
});
