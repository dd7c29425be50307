/** How a text is written that is more than words: what its description promises, and what holds for it. */
export interface TextFormat {
  /** As a message says it: "must be …". */
  readonly what: string;
  readonly fits: (text: string) => boolean;
}

/** Codes that CLDR knows as regions and ISO 3166-1 leaves to its users, or keeps for what is no territory. */
const USER_ASSIGNED = ['EZ', 'QO', 'UN', 'XA', 'XB', 'XK', 'ZZ'];

/** Codes that ISO 3166-1 reserves exceptionally; they are not assigned to a country. */
const RESERVED = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'IC', 'TA'];

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether CLDR knows a region by a code of two letters, today's or a former one. */
function isRegion(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && NAMES.of(code) !== undefined && !USER_ASSIGNED.includes(code);
}

export const TERRITORY_CODE: TextFormat = {
  what: 'a code of ISO 3166-1 alpha-2 in upper case, today\'s, a former or a reserved one, such as "IL"',
  fits: isRegion,
};

export const COUNTRY_CODE: TextFormat = {
  what: 'an assigned code of ISO 3166-1 alpha-2 in upper case, such as "IL"',
  // CLDR names a former code by what replaced it.
  fits: (code) =>
    isRegion(code) && !RESERVED.includes(code) && new Intl.Locale(`und-${code}`).region === code,
};

/** Letters, digits and hyphens, as in the root zone. */
export const A_LABEL: TextFormat = {
  what: 'a label of the root zone in lower case without a dot, such as "il" or "xn--4dbrk0ce"',
  fits: (label) => /^([a-z]{2}|xn--[a-z0-9-]*[a-z0-9])$/.test(label) && label.length <= 63,
};

export const SCRIPT: TextFormat = {
  what: 'the name of a script in Unicode, such as "Hebrew"',
  fits: (name) => scriptSigns(name) !== null,
};

/** What stands in words of a script, or null when Unicode has no script of this name. */
export function scriptSigns(name: string): RegExp | null {
  try {
    const script = name.replace(/ /g, '_');
    return new RegExp(`^[\\p{Script_Extensions=${script}}\\p{Script=Inherited}\\d-]+$`, 'u');
  } catch {
    return null;
  }
}

export const CONSTANT: TextFormat = {
  what: 'in upper case with underscores, such as "WORK_PLAN"',
  fits: (text) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text),
};

export const UNTITLED: TextFormat = {
  what: 'a name without a title',
  fits: (name) => !/^(mr|mrs|ms|miss|dr|prof|professor|sir|dame|hon)\b\.?\s/i.test(name),
};
