import { noun, prose, text } from './describe';

export const Dispute = noun('Dispute', {
  about:
    'A disagreement between sources: a value for a field that differs from the one the record shows, if it shows one.',
  order: ['field'],
  orderAbout: 'by field',
  cites: 'required',
  shown: { label: ['Dispute on {field}: {record}'], apart: ['value'] },
  undrawn: true,
  fields: {
    field: text('The name of the field on which the sources disagree.', { required: true }),
    value: prose('The value that the record does not show, as text.', { required: true }),
    shownValue: prose(
      'The value that the record shows, as text, to be read beside `value`; several are joined by commas, and of another record it is the id. Null if the record leaves the field out.',
      { derived: true },
    ),
  },
  relationships: {},
});
