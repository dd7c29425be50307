/**
 * What people call territories when they search, by id, where neither ISO 3166-1 nor CLDR
 * has the name. These are names of parts, and no facts: no record shows them.
 */
export const EVERYDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  'territory:gb': ['Britain', 'England'],
  'territory:nl': ['Holland'],
  'territory:us': ['America'],
};
