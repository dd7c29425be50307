import type { NounName } from './noun';

/** Something that the graph does not know, as the list of records of which it is true. */
export interface KnowledgeGap {
  readonly name: string;
  readonly noun: NounName;
  readonly about: string;
  /** A filter of the noun's lists. */
  readonly filter: Readonly<Record<string, unknown>>;
}

const unknown = { known: false };
const known = { known: true };
/** A step at which the Board adopted a policy. */
const adoption = { kind: { eq: 'BOARD_ADOPTION' }, happened: true };

export const UNKNOWNS: readonly KnowledgeGap[] = [
  {
    name: 'membershipsWithoutDates',
    noun: 'Membership',
    about: 'Memberships for which no source gives a date or shows the holder on any day.',
    filter: { start: unknown, end: unknown, attested: unknown },
  },
  {
    name: 'membershipsAttestedOnly',
    noun: 'Membership',
    about: 'Memberships that sources show on some days, with no start or end.',
    filter: { start: unknown, end: unknown, attested: known },
  },
  {
    name: 'membershipsWithoutEnd',
    noun: 'Membership',
    about: 'Memberships with a known start and no known end.',
    filter: { start: known, end: unknown },
  },
  {
    name: 'membershipsWithoutStart',
    noun: 'Membership',
    about: 'Memberships with a known end and no known start.',
    filter: { start: unknown, end: known },
  },
  {
    name: 'affiliationsWithoutDates',
    noun: 'Affiliation',
    about: 'Affiliations for which no source gives a date or shows the person on any day.',
    filter: { start: unknown, end: unknown, attested: unknown },
  },
  {
    name: 'committeesWithoutMembers',
    noun: 'Committee',
    about: 'Committees with no membership on record.',
    filter: { memberships: { none: {} } },
  },
  {
    name: 'committeesWithoutEstablishment',
    noun: 'Committee',
    about: 'Committees for which no source says when they were established.',
    filter: { established: unknown },
  },
  {
    name: 'milestonesNotConfirmed',
    noun: 'Milestone',
    about: 'Policy steps that sources announce or schedule but none confirms.',
    filter: { happened: false },
  },
  {
    name: 'outcomesNotStated',
    noun: 'Activity',
    about: 'Applications, candidacies and draft resolutions whose outcome no source states.',
    filter: { kind: { in: ['MEMBERSHIP_APPLICATION', 'CANDIDACY', 'DRAFT_RESOLUTION'] } },
  },
  {
    name: 'decisionsWithoutBasis',
    noun: 'Decision',
    about: 'Decisions known only from reports, letters or drafts, not from a record of the act.',
    filter: { basis: unknown },
  },
  {
    name: 'boardDecisionsMissing',
    noun: 'Policy',
    about:
      'Policies that wait for a decision of the ICANN Board, or that it adopted by a decision that is not on record.',
    filter: {
      or: [
        { status: { eq: 'BOARD_PENDING' } },
        { status: { eq: 'BOARD_ADOPTED' }, milestones: { none: { ...adoption, decision: {} } } },
        { milestones: { some: { ...adoption, not: { decision: {} } } } },
      ],
    },
  },
  {
    name: 'policiesWithoutStatus',
    noun: 'Policy',
    about: 'Policies whose status no step and no source tells.',
    filter: { status: unknown },
  },
  {
    name: 'disputes',
    noun: 'Dispute',
    about:
      'Fields on which sources disagree, each with the value that the record shows and with that which it does not.',
    filter: {},
  },
];
