import { noun, oneOf, text } from './describe';
import { TERRITORY_CODE } from './text-format';
import { Region } from './vocabularies';

export const Territory = noun('Territory', {
  about:
    'A country or territory with a ccTLD, identified by its ISO 3166-1 alpha-2 code, a former code, or an exceptionally reserved one such as EU.',
  section: 'territories',
  key: {
    root: 'territory',
    argument: 'code',
    about: 'The two-letter code, such as `IL`, the name or an alias.',
    ranks: [['code'], ['name'], ['aliases']],
  },
  order: ['code'],
  orderAbout: 'by code',
  cites: 'required',
  shown: { label: ['{name}'], name: 'name' },
  timelineOf: ['ccTlds'],
  called: ['territory', 'territories', 'country', 'countries'],
  fields: {
    code: text('The ISO 3166-1 alpha-2 code, in upper case.', {
      required: true,
      searched: 'alias',
      format: TERRITORY_CODE,
      unique: true,
    }),
    name: text('The name in English.', { required: true, searched: 'name' }),
    aliases: text(
      'Other names: common and official English ones, and those in official languages of the territory.',
      { list: true, searched: 'alias' },
    ),
    region: oneOf(Region, 'The ICANN region. Null if no source says.'),
  },
  relationships: {},
});
