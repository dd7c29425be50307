import { integer, noun, oneOf } from './describe';

import { Role } from './vocabularies';

export const Term = noun('Term', {
  about: 'A rule that a source states: how long one term of a role in a body lasts.',
  order: ['role'],
  orderAbout: 'by role',
  cites: 'required',
  shown: { after: ['committee'], kind: 'role' },
  undrawn: true,
  fields: {
    role: oneOf(Role, 'The role.', { required: true }),
    years: integer('The length of a term, in years.', { required: true }),
  },
  relationships: {},
});
