import { enumOf } from './enums';

export const OrderDirectionEnum = enumOf({
  name: 'OrderDirection',
  about: 'The direction of an order.',
  values: {
    ASC: 'From low to high, early to late, A to Z.',
    DESC: 'From high to low, late to early, Z to A.',
  },
});

export const UnknownPositionEnum = enumOf({
  name: 'UnknownPosition',
  about: 'Where records without a value are sorted.',
  values: {
    FIRST: '',
    LAST: '',
  },
});
