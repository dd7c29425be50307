import { noun, oneOf, text } from './describe';

import { Region } from './vocabularies';

export const Territory = noun('Territory', {
  about:
    'A country or territory that a ccTLD stands for: an ISO 3166-1 alpha-2 code, a former one, or an exceptional one such as EU.',
  section: 'territories',
  key: {
    root: 'territory',
    argument: 'code',
    about: 'The two-letter code, such as `IL`, or the name.',
    ranks: [['code'], ['name']],
  },
  order: ['code'],
  orderAbout: 'by code',
  cites: 'required',
  shown: { name: 'name' },
  called: ['territory', 'territories', 'country', 'countries'],
  fields: {
    code: text('The ISO 3166-1 alpha-2 code, upper case.', { required: true, searched: 'alias' }),
    name: text('The name in English.', { required: true, searched: 'name' }),
    region: oneOf(Region, 'The ICANN region; null where no source says.'),
  },
  relationships: {},
});
