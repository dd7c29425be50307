/** The names of operations that the evaluator does not answer; filled below. */
export const WITHOUT_ORACLE = new Set<string>();

/**
 * How many statements each published operation sends: one for each root field,
 * where look-ups that read the same are gathered into one; one for each
 * question below them, and one for the records that it answers with. However
 * many records there are, the number stays the same.
 */
export const STATEMENTS: Readonly<Record<string, number>> = {
  CcTld: 1,
  CcTldsJoined: 1,
  // The last days of the two meetings, the changes, and their records.
  ChangesBetweenMeetings: 3,
  // The documents, and the fingerprint of the data.
  CiteADocument: 2,
  CommitteeAsOfMeeting: 2,
  CommitteeMembers: 1,
  CommitteesByMembers: 1,
  CouncilAsOf: 1,
  CouncilThroughTime: 1,
  Dataset: 1,
  DecisionFollowUp: 1,
  MeetingAgenda: 1,
  MeetingDecisions: 1,
  MeetingPage: 1,
  PlannedForMeeting: 1,
  PolicyHistory: 1,
  RecordsById: 1,
  SourceUse: 1,
  TopicOverview: 1,
  Unknowns: 1,
  ...withoutOracle({
    // The committee, the line of its chairs with their memberships, and its posts.
    CommitteePage: 4,
    // The committee, who was in it on one of the two days, and these holders with their memberships.
    CommitteeTurnover: 4,
    // The committee, its line of chairs, and their memberships. There is no overlap to be read.
    CouncilChairs: 3,
    // The committee, its posts and its terms, and of the answer the posts, the holders and the memberships.
    CouncilSeats: 6,
    // The committee and its terms, and of the answer the holders and the memberships.
    LongestServing: 5,
    // The organization, its people, what these held, and of the answer people, affiliations, memberships and documents.
    PeopleOfARegistry: 7,
    // The person, the steps, and of these the memberships and the affiliations.
    PersonCareer: 4,
    // The person, the steps with their records, and the services with theirs.
    PersonPage: 5,
    // The statements that build a network or an index, and one for the records shown at each place.
    AroundARecord: 3,
    CoMembership2018: 5,
    CommitteeOrigin: 5,
    CommonGround: 3,
    // The two that build the network, and one for what it does not hold.
    Coverage: 5,
    DecisionsByYear: 3,
    MeetingConsequences: 4,
    // The organization, its count, and the bodies, beside those that Coverage needs.
    MemberCoverage: 6,
    PolicyDurations: 4,
    PolicyLineage: 4,
    Search: 2,
    ShortestPaths: 5,
    // The policy, the activities; of both the sources, and the steps or outcomes; and the records shown.
    StatusAsOf: 10,
    Timeline: 3,
    WhoBridges: 4,
  }),
};

/**
 * Operations with questions that have a statement or an algorithm of their own. An
 * oracle for them would be a second copy, so their answers are only written down, and
 * they have suites of their own under test/questions and test/memory.
 */
function withoutOracle(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  for (const name of Object.keys(counts)) WITHOUT_ORACLE.add(name);
  return counts;
}

/** What is missing in the table, and what is in it though it is not published. */
export function tableFaults(
  table: Readonly<Record<string, number>>,
  published: readonly string[],
): string[] {
  return [
    ...published.filter((name) => !(name in table)).map((name) => `${name} is not in the table`),
    ...Object.keys(table)
      .filter((name) => !published.includes(name))
      .map((name) => `${name} is in the table and not published`),
  ];
}
