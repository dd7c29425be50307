import type { Vocabulary } from '../../src/model/noun';
import { enumOf } from '../../src/schema/enums';

const Colour: Vocabulary = {
  name: 'Colour',
  about: 'A colour.',
  values: { RED: 'Red.', GREEN: 'Green.' },
};

describe('the enum of a vocabulary', () => {
  it('is the same whenever it is asked for', () => {
    expect(enumOf(Colour)).toBe(enumOf(Colour));
    expect(enumOf({ ...Colour })).not.toBe(enumOf(Colour));
  });

  it('has its values under their own names', () => {
    expect(enumOf(Colour)).toEqual({ RED: 'RED', GREEN: 'GREEN' });
  });

  it('can show other values to resolvers', () => {
    expect(enumOf({ ...Colour }, { RED: 'rouge' })).toEqual({ RED: 'rouge', GREEN: 'GREEN' });
  });
});
