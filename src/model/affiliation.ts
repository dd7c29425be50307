import { noun, one, partialDate, text } from './describe';
import { AFFILIATE } from './groups';
import { BOUNDS } from './noun';
import { attestedDates, startAndEndBounds } from './tenure-fields';

export const Affiliation = noun('Affiliation', {
  about:
    'The place of a person with a ccTLD (with its manager) or an organization, for a time. A missing date means that no source gives it.',
  section: 'affiliations',
  order: [['start', 'attested', 'end']],
  orderAbout: 'by the first date that is known of them, those without any date last',
  cites: 'required',
  shown: { after: ['person', 'affiliatedWith'], kind: 'role' },
  link: true,
  events: {
    start: {
      kind: 'AFFILIATION_BEGAN',
      about: 'A person took a place with a ccTLD or an organization.',
    },
    end: { kind: 'AFFILIATION_ENDED', about: 'A person left such a place.' },
    attested: {
      kind: 'AFFILIATION_SHOWN',
      about: 'A source shows an affiliation without saying when it started or ended.',
    },
  },
  eventRank: 2,
  dated: { kind: 'tenure', fields: ['start', 'end'] },
  fields: {
    role: text('What the person does there, as the source puts it.'),
    start: partialDate('When it began; null where no source says.'),
    end: partialDate('When it ended; null where no source says.'),
    ...startAndEndBounds(),
    attested: attestedDates('Dates on which a source shows the person in the position.'),
  },
  computed: { length: BOUNDS },
  relationships: {
    person: one(
      'HAS_AFFILIATION',
      'Person',
      'The person.',
      {
        name: 'affiliations',
        about: 'The places that the person has or had with ccTLDs and organizations.',
      },
      { incoming: true, required: true },
    ),
    affiliatedWith: one(
      'AFFILIATED_WITH',
      AFFILIATE.members,
      'The ccTLD or the organization.',
      { name: 'affiliations', about: 'The people who have or had a place with it.' },
      { required: true },
    ),
  },
});
