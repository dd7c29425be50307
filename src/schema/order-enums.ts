import { registerEnumType } from 'type-graphql';

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' };
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way an order goes.',
  valuesConfig: {
    ASC: { description: 'From low to high, early to late, A to Z.' },
    DESC: { description: 'The other way.' },
  },
});

export const UnknownPosition = { FIRST: 'FIRST', LAST: 'LAST' };
registerEnumType(UnknownPosition, {
  name: 'UnknownPosition',
  description: 'Where those stand in an order of which the value is not known.',
  valuesConfig: {
    FIRST: { description: 'Before all others.' },
    LAST: { description: 'After all others.' },
  },
});
