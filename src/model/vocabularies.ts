import type { Vocabulary } from './noun';

/** The vocabularies that more than one noun uses. */
export const Region: Vocabulary = {
  name: 'Region',
  about: 'One of the five geographic regions of ICANN (ICANN Bylaws, section 7.5).',
  values: {
    AF: 'Africa.',
    AP: 'Asia, Australia and the Pacific islands.',
    EU: 'Europe, with territories elsewhere whose citizens it counts as its own.',
    LAC: 'Latin America and the Caribbean islands.',
    NA: 'North America.',
  },
};

export const Role: Vocabulary = {
  name: 'Role',
  about: 'What a holder does in a body.',
  values: {
    CHAIR: 'Chairs the body.',
    VICE_CHAIR: 'Stands in for the chair.',
    CO_CHAIR: 'Chairs the body together with others.',
    COUNCILLOR: 'Has a seat in the ccNSO Council.',
    MEMBER: 'Is a member; a ccTLD in the ccNSO too.',
    OBSERVER: 'Attends without taking part in decisions.',
    LIAISON: 'Speaks for one body in another.',
    PARTICIPANT: 'Takes part without being a member.',
    SECRETARIAT: 'Supports the body.',
    EXPERT: 'Advises the body.',
    ISSUE_MANAGER: 'Prepares the issue report of a policy process.',
    OTHER: 'A role that none of the others fits; the capacity says which.',
  },
};
