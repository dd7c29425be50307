/** What somebody wants to know, with the questions that tell it, by the names of their operations. */
export const PURPOSES: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  {
    title: 'The Council',
    names: [
      'CouncilAsOf',
      'CouncilThroughTime',
      'CouncilSeats',
      'CouncilChairs',
      'LongestServing',
      'CommitteeTurnover',
    ],
  },
  {
    title: 'Committees and people',
    names: [
      'CommitteeMembers',
      'CommitteeAsOfMeeting',
      'CommitteesByMembers',
      'CoMembership2018',
      'WhoBridges',
      'CommonGround',
      'PersonCareer',
      'PeopleOfARegistry',
      'PersonPage',
      'CommitteePage',
    ],
  },
  {
    title: 'How things came about',
    names: [
      'PolicyLineage',
      'PolicyHistory',
      'PolicyDurations',
      'CommitteeOrigin',
      'DecisionFollowUp',
      'MeetingConsequences',
      'StatusAsOf',
    ],
  },
  {
    title: 'Meetings and decisions',
    names: [
      'MeetingAgenda',
      'MeetingDecisions',
      'MeetingPage',
      'PlannedForMeeting',
      'ChangesBetweenMeetings',
      'DecisionsByYear',
    ],
  },
  {
    title: 'ccTLDs and members',
    names: ['CcTld', 'CcTldsJoined', 'MemberCoverage'],
  },
  {
    title: 'What is around a record or a subject',
    names: ['Search', 'AroundARecord', 'ShortestPaths', 'Timeline', 'TopicOverview', 'RecordsById'],
  },
  {
    title: 'Sources, and what is not known',
    names: ['SourceUse', 'CiteADocument', 'Coverage', 'Unknowns', 'Dataset'],
  },
];
