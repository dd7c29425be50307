import { BOUNDS, noun, one, partialDate, text } from './noun';

export const Affiliation = noun('Affiliation', {
  about:
    'The place of a person with a ccTLD (with its manager) or an organization, for a time. A missing date means that no source gives it.',
  section: 'affiliations',
  order: [['start', 'end']],
  orderAbout: 'by start, those without one last',
  cites: 'required',
  dated: { kind: 'tenure', fields: ['start', 'end'] },
  fields: {
    role: text('What the person does there, as the source puts it.'),
    start: partialDate('When it began; null where no source says.'),
    end: partialDate('When it ended; null where no source says.'),
  },
  computed: { length: BOUNDS },
  spans: [['start', 'end']],
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
      ['CcTld', 'Organization'],
      'The ccTLD or the organization.',
      { name: 'affiliations', about: 'The people who have or had a place with it.' },
      { required: true },
    ),
  },
});
