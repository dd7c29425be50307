import { integer, noun, oneOf } from './describe';

import { Role } from './vocabularies';

export const Term = noun('Term', {
  about: 'A rule stated by a source: how long one term in a role of a committee lasts.',
  order: ['role'],
  orderAbout: 'by role',
  cites: 'required',
  shown: { label: ['{role}, {committee}: {years}-year term'], kind: 'role' },
  undrawn: true,
  fields: {
    role: oneOf(Role, '', { required: true }),
    years: integer('The length of a term in years.', { required: true, range: [1, 99] }),
  },
  relationships: {},
});
