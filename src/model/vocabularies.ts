import { readable } from '../kernel/text';
import type { Vocabulary } from './noun';

/** The vocabularies that more than one noun uses. */
export const Region: Vocabulary = {
  name: 'Region',
  about: 'One of the five geographic regions of ICANN (ICANN Bylaws, section 7.5).',
  values: {
    AF: 'Africa.',
    AP: 'Asia, Australia and the Pacific islands.',
    EU: 'Europe, with its overseas territories.',
    LAC: 'Latin America and the Caribbean islands.',
    NA: 'North America.',
  },
  names: {
    AF: 'Africa',
    AP: 'Asia/Australia/Pacific',
    EU: 'Europe',
    LAC: 'Latin America/Caribbean islands',
    NA: 'North America',
  },
};

export const Role: Vocabulary = {
  name: 'Role',
  about: 'A role in a body.',
  values: {
    CHAIR: 'Chairs the body.',
    VICE_CHAIR: 'Deputizes for the chair.',
    CO_CHAIR: 'Chairs the body together with others.',
    COUNCILLOR: 'Has a seat in the ccNSO Council.',
    MEMBER: 'Is a member. Also used for a ccTLD in the ccNSO.',
    OBSERVER: 'Attends without taking part in decisions.',
    LIAISON: 'Represents one body in another.',
    PARTICIPANT: 'Takes part without being a member.',
    SECRETARIAT: 'Supports the body.',
    EXPERT: 'Advises the body.',
    ISSUE_MANAGER: 'Prepares the issue report of a policy process.',
    OTHER: 'Another role; see `capacity`.',
  },
};

/** The roles of those who attend or support a body and have no part in what it decides. */
export const ROLES_WITHOUT_PART: readonly string[] = [
  'OBSERVER',
  'LIAISON',
  'SECRETARIAT',
  'ISSUE_MANAGER',
];

/** A value of a vocabulary as people call it: `vice chair` for `VICE_CHAIR`. */
export function valueName({ names }: Vocabulary, value: string): string {
  return names?.[value] ?? readable(value);
}
