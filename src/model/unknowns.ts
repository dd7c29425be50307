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

export const UNKNOWNS: readonly KnowledgeGap[] = [
  {
    name: 'membershipsWithoutDates',
    noun: 'Membership',
    about: 'Memberships of which no source gives any date, nor shows the holder on any day.',
    filter: { start: unknown, end: unknown, attested: unknown },
  },
  {
    name: 'membershipsAttestedOnly',
    noun: 'Membership',
    about: 'Memberships that sources show on some days, without saying when they began or ended.',
    filter: { start: unknown, end: unknown, attested: known },
  },
  {
    name: 'membershipsWithoutEnd',
    noun: 'Membership',
    about: 'Memberships that began at a known date and of which no source gives the end.',
    filter: { start: known, end: unknown },
  },
  {
    name: 'membershipsWithoutStart',
    noun: 'Membership',
    about: 'Memberships of which the end is known and the start is not.',
    filter: { start: unknown, end: known },
  },
  {
    name: 'committeesWithoutEstablishment',
    noun: 'Committee',
    about: 'Bodies of which no source says when they were set up.',
    filter: { established: unknown },
  },
  {
    name: 'milestonesNotConfirmed',
    noun: 'Milestone',
    about: 'Steps of policies that sources announced or scheduled, and none confirms.',
    filter: { happened: false },
  },
  {
    name: 'outcomesNotStated',
    noun: 'Activity',
    about:
      'Applications, candidacies and draft resolutions whose outcome the sources do not state.',
    filter: { kind: { in: ['MEMBERSHIP_APPLICATION', 'CANDIDACY', 'DRAFT_RESOLUTION'] } },
  },
  {
    name: 'decisionsWithoutBasis',
    noun: 'Decision',
    about:
      'Decisions known from reports, letters and drafts only, and not from a record of the act.',
    filter: { basis: unknown },
  },
  {
    name: 'policiesWithoutStatus',
    noun: 'Policy',
    about: 'Policies of which no source says how far they have come.',
    filter: { status: unknown },
  },
  {
    name: 'disputes',
    noun: 'Dispute',
    about: 'Fields on which sources disagree, each with the value that is not shown.',
    filter: {},
  },
];
