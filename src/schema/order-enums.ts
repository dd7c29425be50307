import { enumOf } from './enums';

export const OrderDirectionEnum = enumOf({
  name: 'OrderDirection',
  about: 'Which way an order goes.',
  values: {
    ASC: 'From low to high, early to late, A to Z.',
    DESC: 'The other way.',
  },
});

export const UnknownPositionEnum = enumOf({
  name: 'UnknownPosition',
  about: 'Where those stand in an order of which the value is not known.',
  values: {
    FIRST: 'Before all others.',
    LAST: 'After all others.',
  },
});
