import { registerEnumType } from 'type-graphql';

export const Direction = { ASC: 'ASC', DESC: 'DESC' };
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way an order goes.',
  valuesConfig: {
    ASC: { description: 'From low to high, early to late, A to Z.' },
    DESC: { description: 'The other way.' },
  },
});

export const Unknown = { FIRST: 'FIRST', LAST: 'LAST' };
registerEnumType(Unknown, {
  name: 'Unknown',
  description: 'Where those stand in an order of which the value is not known.',
  valuesConfig: {
    FIRST: { description: 'Before all others.' },
    LAST: { description: 'After all others.' },
  },
});
