import { noun, prose, text } from './describe';

export const Dispute = noun('Dispute', {
  about:
    'A disagreement between sources: another value than the one that the record shows for a field.',
  order: ['field'],
  orderAbout: 'by field',
  cites: 'required',
  shown: { after: ['record'] },
  undrawn: true,
  fields: {
    field: text('The field of the record on which the sources disagree.', { required: true }),
    value: prose('The other value, as text.', { required: true }),
  },
  relationships: {},
});
